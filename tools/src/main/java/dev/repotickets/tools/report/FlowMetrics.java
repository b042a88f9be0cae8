package dev.repotickets.tools.report;

import static dev.repotickets.tools.report.Asked.row;
import static dev.repotickets.tools.report.Asked.series;
import static dev.repotickets.tools.report.MetricView.figure;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.flow.Ageing;
import dev.repotickets.core.report.flow.CumulativeFlow;
import dev.repotickets.core.report.flow.Flow;
import dev.repotickets.core.report.flow.FlowTime;
import dev.repotickets.core.report.flow.Forecast;
import dev.repotickets.core.report.flow.Throughput;
import dev.repotickets.core.report.full.RecentPasts;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.tools.report.MetricView.Figure;
import java.util.ArrayList;
import java.util.List;

/// How work flows.
final class FlowMetrics {
    private FlowMetrics() {}

    static MetricView times(Asked asked) {
        List<TicketPast> done = Pasts.done(asked);
        FlowTime time =
                asked.input().metric() == Metric.CYCLE_TIME
                        ? FlowTime.cycle(done, asked.window())
                        : FlowTime.lead(done, asked.window());
        return asked.view(
                "days",
                List.of(
                        series(
                                "tickets",
                                time.samples(),
                                FlowTime.Sample::doneAt,
                                FlowTime.Sample::days)),
                Asked.figures(time.spread()),
                List.of());
    }

    static MetricView throughput(Asked asked) {
        List<TicketPast> done = Pasts.done(asked);
        Throughput weeks = Throughput.of(done, asked.window());
        var summary = new ArrayList<Figure>();
        summary.add(figure("mean_tickets", weeks.meanTickets()));
        summary.add(figure("mean_points", weeks.meanPoints()));
        summary.add(figure("remaining", asked.stock().unfinished().size()));
        summary.addAll(
                forecast(
                        Forecast.of(
                                asked.stock().unfinished().size(),
                                Flow.doneByDay(done, asked.window()),
                                asked.stock().today())));
        return asked.view("per week", weeks(weeks), summary, List.of());
    }

    static List<MetricView.Series> weeks(Throughput weeks) {
        return List.of(
                series("tickets", weeks.weeks(), Throughput.Week::monday, Throughput.Week::tickets),
                series("points", weeks.weeks(), Throughput.Week::monday, Throughput.Week::points));
    }

    static List<Figure> forecast(Forecast forecast) {
        var figures = new ArrayList<Figure>();
        forecast.likely()
                .forEach(
                        it -> figures.add(figure("done_by_p" + it.percent(), it.day().toString())));
        if (!forecast.missing().isEmpty()) {
            figures.add(figure("no_forecast", forecast.missing()));
        }
        return figures;
    }

    static MetricView cumulative(Asked asked) {
        List<CumulativeFlow.Day> days =
                CumulativeFlow.of(
                                RecentPasts.since(asked.since(), asked.view(), asked.stock()),
                                asked.window())
                        .days();
        return asked.view(
                "tickets",
                List.of(
                        series("open", days, CumulativeFlow.Day::day, CumulativeFlow.Day::open),
                        series("active", days, CumulativeFlow.Day::day, CumulativeFlow.Day::active),
                        series("done", days, CumulativeFlow.Day::day, CumulativeFlow.Day::done),
                        series(
                                "dropped",
                                days,
                                CumulativeFlow.Day::day,
                                CumulativeFlow.Day::dropped)),
                List.of(),
                List.of());
    }

    static MetricView ageing(Asked asked) {
        List<TicketPast> pasts =
                Pasts.of(
                        asked,
                        it ->
                                asked.stock().category(it) == StatusCategory.ACTIVE
                                        || Pasts.isRecentlyDone(asked, it));
        var ageing =
                Ageing.of(
                        pasts, FlowTime.cycle(pasts, asked.window()).spread(), asked.stock().now());
        var summary = new ArrayList<Figure>();
        summary.add(figure("active", ageing.items().size()));
        summary.add(figure("late", (double) ageing.late()));
        ageing.usual().ifPresent(it -> summary.add(figure("cycle_time_p85", it.p85())));
        return asked.view(
                "days",
                List.of(),
                summary,
                ageing.items().stream()
                        .map(it ->
                                row(
                                        it.id(),
                                        it.title(),
                                        figure("days", it.days()),
                                        figure("status", it.status()),
                                        figure("passed_percentile", it.passed())))
                        .toList());
    }
}
