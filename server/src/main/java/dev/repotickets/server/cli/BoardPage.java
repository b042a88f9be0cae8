package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.ArrayList;
import java.util.List;

/// The columns of a board, side by side as far as the terminal is wide, the rest below.
final class BoardPage {
    private static final int NARROWEST = 18;
    private static final int GAP = 2;

    private BoardPage() {}

    static List<String> lines(List<BoardColumn> columns, Terminal terminal) {
        if (columns.stream().allMatch(it -> it.total() == 0)) {
            return List.of("No tickets found.");
        }
        int beside = Math.max(1, (terminal.width() + GAP) / (NARROWEST + GAP));
        int width = (terminal.width() + GAP) / Math.min(beside, columns.size()) - GAP;
        var lines = new ArrayList<String>();
        for (int start = 0; start < columns.size(); start += beside) {
            if (start > 0) {
                lines.add("");
            }
            int end = Math.min(columns.size(), start + beside);
            lines.addAll(band(columns.subList(start, end), width, terminal));
        }
        List<String> warnings =
                columns.stream()
                        .filter(BoardColumn::isAboveLimit)
                        .map(BoardColumn::warning)
                        .toList();
        if (!warnings.isEmpty()) {
            lines.add("");
            lines.addAll(warnings);
        }
        return lines;
    }

    private static List<String> band(List<BoardColumn> columns, int width, Terminal terminal) {
        List<List<String>> cells = columns.stream().map(it -> cells(it, width)).toList();
        var lines = new ArrayList<String>();
        lines.add(terminal.bold(row(columns.stream().map(BoardColumn::heading).toList(), width)));
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            int line = i;
            lines.add(
                    row(
                            cells.stream().map(it -> line < it.size() ? it.get(line) : "").toList(),
                            width));
        }
        return lines;
    }

    private static String row(List<String> texts, int width) {
        var row = new StringBuilder();
        for (String text : texts) {
            row.append(Width.padded(Width.cut(text, width), width + GAP));
        }
        return row.toString().stripTrailing();
    }

    private static List<String> cells(BoardColumn column, int width) {
        var cells = new ArrayList<String>();
        for (Node.Fields ticket : column.tickets()) {
            cells.add("");
            cells.add(Width.cut(Values.text(ticket, "id") + "  " + about(ticket), width));
            cells.add(Width.cut(Terminal.line(Values.text(ticket, "title")), width));
        }
        int more = column.total() - column.tickets().size();
        if (more > 0) {
            cells.add("");
            cells.add("... " + more + " more");
        }
        return cells;
    }

    private static String about(Node.Fields ticket) {
        String priority = Terminal.line(Values.text(ticket, "priority"));
        String assignee = Terminal.line(Values.text(ticket, "assignee"));
        return assignee.isEmpty() ? priority : priority + ", " + assignee;
    }
}
