package dev.repotickets.tools.report;

import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Figures over time, or of a moment.
///
/// @param unit in what the values of the series are measured
public record MetricView(
        Metric metric,
        String unit,
        @Doc("Last day with figures") String until,
        @Present List<Series> series,
        @Present List<Figure> summary,
        List<Row> rows,
        @Doc("Rows left out") Optional<Integer> more) {
    private static final int MOST_ROWS = 50;
    private static final int MOST_POINTS = 100;

    public record Series(String name, List<Point> points) {}

    /// @param at a day or a moment
    public record Point(String at, double value) {}

    public record Figure(String name, Optional<Double> value, Optional<String> text) {}

    public record Row(String id, Optional<String> title, List<Figure> figures) {}

    /// The same within bounds: every nth point of a long series, its last one included, and the
    /// first rows.
    MetricView bounded() {
        return new MetricView(
                metric,
                unit,
                until,
                series.stream().map(MetricView::thinned).toList(),
                summary,
                rows.stream().limit(MOST_ROWS).toList(),
                Optional.of(rows.size() - MOST_ROWS).filter(it -> it > 0));
    }

    private static Series thinned(Series series) {
        List<Point> all = series.points();
        int step = (all.size() + MOST_POINTS - 1) / MOST_POINTS;
        if (step <= 1) {
            return series;
        }
        int last = all.size() - 1;
        return new Series(
                series.name(),
                IntStream.rangeClosed(0, last)
                        .filter(i -> (last - i) % step == 0)
                        .mapToObj(all::get)
                        .toList());
    }

    static Figure figure(String name, double value) {
        return new Figure(name, Optional.of(Math.round(value * 1_000) / 1_000.0), Optional.empty());
    }

    static Figure figure(String name, String text) {
        return new Figure(name, Optional.empty(), Optional.of(text));
    }
}
