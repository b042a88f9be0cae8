package dev.repotickets.tools.exchange.foreign;

import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.exchange.Exported;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tickets as a table that [CsvImport] reads, with CRLF as RFC 4180 has it.
public final class CsvExport {
    private static final Map<String, String> RENAMED = Map.of("parent", "parent_ticket_id");
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "title",
                    "description",
                    "status",
                    "priority",
                    "type",
                    "assignee",
                    "reporter",
                    "labels",
                    "created_at",
                    "due",
                    "story_points",
                    "estimated_hours",
                    "parent",
                    "blocked_by");

    private CsvExport() {}

    public static Exported of(List<Ticket> tickets) {
        var text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        tickets.forEach(it -> text.append(row(it)).append("\r\n"));
        return new Exported(text.toString(), tickets.size());
    }

    private static String row(Ticket ticket) {
        Map<String, Node> fields = Shape.of(Ticket.class).write(ticket).values();
        return COLUMNS.stream()
                .map(it -> RENAMED.getOrDefault(it, it))
                .map(it -> CsvCell.of(text(fields.getOrDefault(it, Node.Nothing.NOTHING))))
                .collect(Collectors.joining(","));
    }

    private static String text(Node node) {
        return switch (node) {
            case Node.Text(String value) -> value;
            case Node.Numeral number -> number.plain();
            case Node.Truth(boolean value) -> String.valueOf(value);
            case Node.Items(List<Node> values) ->
                    values.stream().map(CsvExport::text).collect(Collectors.joining(";"));
            case Node.Fields _, Node.Nothing _ -> "";
        };
    }
}
