package dev.repotickets.pages.chart;

import dev.repotickets.core.tree.Node;

/// One chart.
///
/// @param title what it is about
/// @param says what it tells, in a sentence: all that somebody gets who does not see it
/// @param option what ECharts takes, without colours
/// @param table the same figures
/// @param rows how tall it has to be, in lines of text
public record Chart(String title, String says, Node.Fields option, Table table, int rows) {

    /// The option as JSON.
    public String json() {
        return OptionText.of(option);
    }

    /// True where there is nothing to draw.
    public boolean isEmpty() {
        return table.rows().isEmpty();
    }
}
