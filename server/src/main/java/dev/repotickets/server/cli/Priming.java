package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The start of a session as text for an agent: short, and with nothing that has to be looked up.
final class Priming {
    private Priming() {}

    static List<String> of(Node.Fields prime) {
        var lines = new ArrayList<String>();
        lines.add("# Tickets of " + Terminal.line(Values.text(prime, "project")));
        lines.add(
                "You are "
                        + Terminal.line(Values.text(prime, "me"))
                        + "; branch "
                        + Terminal.line(Values.text(prime, "branch"))
                        + ".");
        lines.add("Counts: " + counts(prime) + ". Ids look " + Values.text(prime, "ids") + ".");
        lines.add("");
        lines.add("## Loop");
        lines.add(
                "tickets search WORDS -> tickets show ID -> tickets update ID --status in-progress");
        lines.add(
                "-> work -> tickets journal ID \"what you did\" -> tickets close ID --summary \"result\"");
        lines.add(
                "Over MCP the same are ticket_search, ticket_get, ticket_update, ticket_journal, ticket_close.");
        work(lines, "Mine", Values.objects(prime, "mine"));
        work(lines, "Ready to be taken", Values.objects(prime, "ready"));
        lines.add("");
        lines.add("## Conventions");
        Values.items(prime, "conventions").forEach(it -> lines.add("- " + Values.text(it)));
        lines.add(
                "- Statuses: "
                        + Values.text(prime, "statuses")
                        + ". Priorities: "
                        + Values.text(prime, "priorities")
                        + ".");
        Values.items(prime, "warnings")
                .forEach(it -> lines.add("Warning: " + Terminal.line(Values.text(it))));
        return lines;
    }

    private static void work(List<String> lines, String heading, List<Node.Fields> rows) {
        lines.add("");
        lines.add("## " + heading);
        if (rows.isEmpty()) {
            lines.add("(none)");
        }
        rows.forEach(row ->
                lines.add(
                        "- "
                                + Values.text(row, "id")
                                + " ["
                                + Values.text(row, "priority")
                                + ", "
                                + Values.text(row, "status")
                                + "] "
                                + Terminal.line(Values.text(row, "title"))));
    }

    private static String counts(Node.Fields prime) {
        return prime.values().get("counts") instanceof Node.Fields(Map<String, Node> counts)
                ? counts.entrySet().stream()
                        .map(it -> it.getKey() + " " + Values.text(it.getValue()))
                        .collect(Collectors.joining(", "))
                : "";
    }
}
