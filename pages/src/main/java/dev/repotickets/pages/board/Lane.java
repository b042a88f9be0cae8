package dev.repotickets.pages.board;

import java.util.List;

/// Tickets that have something in common, in columns.
///
/// @param title what they share; empty where the board has no lanes
public record Lane(String title, List<Column> columns) {
    public Lane {
        columns = List.copyOf(columns);
    }

    public int count() {
        return columns.stream().mapToInt(Column::count).sum();
    }
}
