package dev.repotickets.pages.chart;

import java.util.List;

/// What a chart shows, in words and numbers. Every row has one text for each column.
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
