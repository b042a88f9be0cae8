package dev.repotickets.pages.chart;

import java.util.List;
import java.util.OptionalDouble;

/// One named row of values, one for each place on the axis; an empty one leaves a gap.
///
/// @param form how it is drawn
public record Line(String name, Form form, List<OptionalDouble> values) {
    public Line {
        values = List.copyOf(values);
    }

    /// A row without gaps.
    public static Line of(String name, Form form, List<? extends Number> values) {
        return new Line(
                name,
                form,
                values.stream().map(it -> OptionalDouble.of(it.doubleValue())).toList());
    }

    /// How a row is drawn.
    public enum Form {
        SOLID,
        DASHED,
        /// Filled, and on top of the areas before it.
        AREA,
        /// A bar at each place.
        BAR,
        /// A bar on top of the bars before it.
        STACKED
    }
}
