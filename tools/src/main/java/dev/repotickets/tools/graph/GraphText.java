package dev.repotickets.tools.graph;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A graph as a text that people read, or that another program draws. Titles were written by
/// others: in a drawing only letters, digits and plain marks of them are left.
public final class GraphText {
    private static final int LONGEST = 60;

    private GraphText() {}

    /// Level by level, each ticket with what it waits for.
    public static String plain(TicketGraph graph) {
        Map<Integer, List<TicketHead>> byLevel = new TreeMap<>();
        Map<TicketId, Integer> levels = graph.levels();
        for (TicketHead ticket : graph.tickets()) {
            int level = levels.getOrDefault(ticket.id(), Integer.MAX_VALUE);
            byLevel.computeIfAbsent(level, _ -> new ArrayList<>()).add(ticket);
        }
        var lines = new ArrayList<String>();
        byLevel.forEach((level, tickets) -> {
            lines.add(
                    level == Integer.MAX_VALUE ? "In or behind a circle:" : "Level " + level + ":");
            tickets.forEach(it -> lines.add("  " + line(it)));
        });
        return String.join("\n", lines);
    }

    private static String line(TicketHead ticket) {
        Collection<TicketId> before = ticket.links().blockedBy();
        String waits =
                before.isEmpty()
                        ? ""
                        : "  <- "
                                + before.stream()
                                        .map(TicketId::value)
                                        .collect(Collectors.joining(", "));
        return ticket.key() + " [" + ticket.status() + "] " + oneLine(ticket.title()) + waits;
    }

    /// For Mermaid: `flowchart LR`.
    public static String mermaid(TicketGraph graph) {
        var lines = new ArrayList<String>(List.of("flowchart LR"));
        graph.tickets().forEach(it -> lines.add("  " + node(it.id()) + "[\"" + label(it) + "\"]"));
        graph.edges()
                .forEach(
                        it -> lines.add("  " + node(it.from()) + arrow(it.type()) + node(it.to())));
        return String.join("\n", lines);
    }

    /// For Graphviz.
    public static String dot(TicketGraph graph) {
        var lines = new ArrayList<String>(List.of("digraph tickets {", "  rankdir=LR;"));
        graph.tickets()
                .forEach(it ->
                        lines.add(
                                "  \""
                                        + it.key()
                                        + "\" [shape=box, label=\""
                                        + label(it)
                                        + "\"];"));
        graph.edges()
                .forEach(it ->
                        lines.add(
                                "  \""
                                        + it.from()
                                        + "\" -> \""
                                        + it.to()
                                        + "\""
                                        + (it.type() == LinkType.BLOCKS
                                                ? ";"
                                                : " [style=dotted, label=\""
                                                        + Words.of(it.type())
                                                        + "\"];")));
        lines.add("}");
        return String.join("\n", lines);
    }

    private static String node(TicketId id) {
        return id.value().replace('-', '_');
    }

    private static String arrow(LinkType type) {
        return type == LinkType.BLOCKS ? " --> " : " -. " + Words.of(type) + " .-> ";
    }

    private static String label(TicketHead ticket) {
        String title = ticket.title().replaceAll("[^\\p{L}\\p{N} .,:!?()/+_-]", " ").strip();
        return ticket.key() + ": " + oneLine(title);
    }

    private static String oneLine(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
