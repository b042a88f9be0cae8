package dev.repotickets.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows under headings, without lines around them.
///
/// The last column is shown whole; nothing stands behind it that could shift.
record Table(List<String> headings, List<List<String>> rows) {
    private static final int WIDEST = 60;

    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            widths.add(width(column));
        }
        var lines = new ArrayList<String>();
        lines.add(line(headings, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        int widest =
                rows.stream()
                        .mapToInt(row -> Width.of(Terminal.line(row.get(column))))
                        .max()
                        .orElse(0);
        int allowed = column == headings.size() - 1 ? Integer.MAX_VALUE : WIDEST;
        return Math.min(allowed, Math.max(widest, Width.of(headings.get(column))));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var shown = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            int width = widths.get(column);
            if (width > 0) {
                String text = Width.cut(Terminal.line(cells.get(column)), width);
                shown.add(Width.padded(text, width));
            }
        }
        return shown.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
