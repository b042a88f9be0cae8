package dev.repotickets.pages.figure;

import dev.repotickets.core.report.flow.Ageing;
import dev.repotickets.core.report.flow.CumulativeFlow;
import dev.repotickets.core.report.flow.FlowTime;
import dev.repotickets.core.report.flow.Spread;
import dev.repotickets.core.report.flow.Throughput;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.chart.Charts;
import dev.repotickets.pages.chart.Dot;
import dev.repotickets.pages.chart.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// How work flows, drawn.
public final class FlowCharts {
    private static final int MOST = 15;

    private FlowCharts() {}

    /// Areas on top of each other: a band that grows is work that waits.
    public static Chart cumulative(CumulativeFlow flow) {
        List<CumulativeFlow.Day> days = flow.days();
        String says =
                days.isEmpty()
                        ? "Nothing is known yet."
                        : "On %s, %d tickets were open, %d active and %d done."
                                .formatted(
                                        days.getLast().day(),
                                        days.getLast().open(),
                                        days.getLast().active(),
                                        days.getLast().done());
        return Charts.over(
                "Cumulative flow",
                says,
                "day",
                days.stream().map(it -> it.day().toString()).toList(),
                "tickets",
                List.of(
                        area("done", days, CumulativeFlow.Day::done),
                        area("active", days, CumulativeFlow.Day::active),
                        area("open", days, CumulativeFlow.Day::open)));
    }

    private static Line area(
            String name, List<CumulativeFlow.Day> days, ToIntFunction<CumulativeFlow.Day> count) {
        return Line.of(name, Line.Form.AREA, days.stream().map(count::applyAsInt).toList());
    }

    public static Chart throughput(Throughput throughput) {
        List<Throughput.Week> weeks = throughput.weeks();
        String says =
                "%s tickets and %s points were done in a week, on average."
                        .formatted(
                                Numbers.tenths(throughput.meanTickets()),
                                Numbers.tenths(throughput.meanPoints()));
        return Charts.over(
                "Done each week",
                says,
                "week from",
                weeks.stream().map(it -> it.monday().toString()).toList(),
                "done",
                List.of(
                        Line.of(
                                "tickets",
                                Line.Form.BAR,
                                weeks.stream().map(Throughput.Week::tickets).toList()),
                        Line.of(
                                "points",
                                Line.Form.BAR,
                                weeks.stream().map(Throughput.Week::points).toList())));
    }

    /// A dot for each ticket, and how long 50, 85 and 95 of 100 take.
    public static Chart times(String title, FlowTime times, Window window) {
        Map<String, Double> levels = new LinkedHashMap<>();
        times.spread()
                .ifPresent(it -> {
                    levels.put("50 %", it.p50());
                    levels.put("85 %", it.p85());
                    levels.put("95 %", it.p95());
                });
        return Charts.scattered(
                title,
                spread(times.spread()),
                "days",
                times.samples().stream()
                        .map(it ->
                                new Dot(it.id(), window.dayOf(it.doneAt()).toString(), it.days()))
                        .toList(),
                levels);
    }

    private static String spread(Optional<Spread> spread) {
        return spread.map(it ->
                        "Of %d tickets, half took at most %s days, 85 of 100 at most %s."
                                .formatted(
                                        it.count(),
                                        Numbers.tenths(it.p50()),
                                        Numbers.tenths(it.p85())))
                .orElse("Nothing was done in this time.");
    }

    /// The oldest work that is under way.
    public static Chart ageing(Ageing ageing) {
        List<Ageing.Item> oldest = ageing.items().stream().limit(MOST).toList();
        String says =
                "%d tickets are under way; %d of them are older than 85 of 100 were when done."
                        .formatted(ageing.items().size(), ageing.late());
        return Charts.beside(
                "Age of what is under way",
                says,
                "ticket",
                oldest.stream().map(Ageing.Item::id).toList(),
                "days",
                List.of(
                        Line.of(
                                "days",
                                Line.Form.BAR,
                                oldest.stream().map(Ageing.Item::days).toList())));
    }
}
