package dev.repotickets.server.offer.resource;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// How the project stands, as Markdown: counts, work in hand and free, epics, what happened last.
final class Summary {
    private Summary() {}

    static String of(Lookup lookup) {
        Node prime = new Node.Fields(lookup.read("workspace_prime", "{}"));
        var text = new StringBuilder("# Report: ").append(Rows.quoted(prime, "project"));
        text.append("\n\n").append(Caution.DATA).append('\n');
        counts(text, prime);
        section(text, "Free to take", Rows.items(prime, "ready").stream().map(Rows::line).toList());
        section(text, "In hand", Rows.items(prime, "mine").stream().map(Rows::line).toList());
        section(text, "Epics", rows(lookup, "epic_list").stream().map(Summary::epic).toList());
        section(
                text,
                "Last changes",
                rows(lookup, "event_list").stream().map(Summary::event).toList());
        return text.toString();
    }

    private static List<Node> rows(Lookup lookup, String tool) {
        return Rows.items(new Node.Fields(lookup.read(tool, "{\"limit\":10}")), "items");
    }

    private static void counts(StringBuilder text, Node prime) {
        if (Rows.field(prime, "counts") instanceof Node.Fields(Map<String, Node> counts)) {
            text.append("\n## Tickets\n\n");
            counts.keySet()
                    .forEach(status ->
                            text.append("- ")
                                    .append(Quoted.text(status))
                                    .append(": ")
                                    .append(Rows.text(Rows.field(prime, "counts"), status))
                                    .append('\n'));
        }
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        text.append("\n## ").append(title).append("\n\n");
        text.append(lines.isEmpty() ? "none" : String.join("\n", lines)).append('\n');
    }

    private static String epic(Node epic) {
        Node progress = Rows.field(epic, "progress");
        return "- "
                + Rows.text(epic, "id")
                + " "
                + Rows.quoted(epic, "title")
                + ", "
                + Rows.text(epic, "status")
                + ", "
                + Rows.text(progress, "percentage")
                + " %";
    }

    private static String event(Node event) {
        return "- "
                + Rows.text(event, "at")
                + " "
                + Rows.text(event, "type")
                + " "
                + Rows.text(event, "subject")
                + " by "
                + Rows.quoted(event, "author");
    }
}
