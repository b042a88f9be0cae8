package dev.repotickets.tools.report;

import static dev.repotickets.tools.report.MetricView.figure;

import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.flow.Spread;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.store.Reader;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.report.MetricView.Figure;
import dev.repotickets.tools.report.MetricView.Point;
import dev.repotickets.tools.report.MetricView.Row;
import dev.repotickets.tools.report.MetricView.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What is asked for, and what is looked at to answer it.
record Asked(ReportMetrics.Input input, Reader view, Stock stock, Instant since, Call call) {

    /// The days from `since` until today.
    Window window() {
        return new Window(LocalDate.ofInstant(since, stock.zone()), stock.today(), stock.zone());
    }

    MetricView view(String unit, List<Series> series, List<Figure> summary, List<Row> rows) {
        return new MetricView(
                input.metric(),
                unit,
                stock.today().toString(),
                series,
                summary,
                rows,
                Optional.empty());
    }

    static <T> Series series(
            String name, List<T> from, Function<T, Object> at, ToDoubleFunction<T> value) {
        return new Series(
                name,
                from.stream()
                        .map(it ->
                                new Point(
                                        String.valueOf(at.apply(it)),
                                        Math.round(value.applyAsDouble(it) * 1_000) / 1_000.0))
                        .toList());
    }

    static Row row(String id, String title, Figure... figures) {
        return new Row(id, Optional.of(title).filter(it -> !it.isEmpty()), List.of(figures));
    }

    static List<Figure> figures(Optional<Spread> spread) {
        return spread.map(it ->
                        List.of(
                                figure("count", it.count()),
                                figure("mean", it.mean()),
                                figure("p50", it.p50()),
                                figure("p75", it.p75()),
                                figure("p85", it.p85()),
                                figure("p95", it.p95())))
                .orElse(List.of(figure("count", 0)));
    }
}
