package dev.repotickets.pages.figure;

import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.Workload;
import dev.repotickets.core.report.planning.VelocityHistory;
import dev.repotickets.pages.chart.Chart;
import dev.repotickets.pages.chart.Charts;
import dev.repotickets.pages.chart.Line;
import java.util.List;
import java.util.stream.Collectors;

/// What there is, drawn.
public final class StockCharts {
    private static final int MOST = 15;
    private static final double HOUR = 60;

    private StockCharts() {}

    /// How many tickets there are of each name.
    public static Chart counts(String title, String along, List<Count> counts) {
        return Charts.beside(
                title,
                sentence(counts),
                along,
                counts.stream().map(Count::name).toList(),
                "tickets",
                List.of(
                        Line.of(
                                "tickets",
                                Line.Form.BAR,
                                counts.stream().map(Count::count).toList())));
    }

    private static String sentence(List<Count> counts) {
        String told =
                counts.stream()
                        .filter(it -> it.count() > 0)
                        .limit(5)
                        .map(it -> it.count() + " " + it.name())
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? "There are none." : told + ".";
    }

    /// Who has how much that is not ended.
    public static Chart workload(Workload workload) {
        List<Workload.Row> rows = workload.rows().stream().limit(MOST).toList();
        return Charts.beside(
                "Workload",
                rows.isEmpty()
                        ? "Nobody has anything to do."
                        : name(rows.getFirst()) + " has most: " + rows.getFirst().unfinished(),
                "assignee",
                rows.stream().map(StockCharts::name).toList(),
                "tickets",
                List.of(
                        Line.of(
                                "open",
                                Line.Form.STACKED,
                                rows.stream().map(Workload.Row::open).toList()),
                        Line.of(
                                "active",
                                Line.Form.STACKED,
                                rows.stream().map(Workload.Row::active).toList())));
    }

    private static String name(Workload.Row row) {
        return row.assignee().isEmpty() ? "unassigned" : row.assignee();
    }

    /// What the team took on in each sprint and what it completed.
    public static Chart velocity(VelocityHistory history) {
        List<VelocityHistory.Completed> sprints = history.sprints();
        return Charts.over(
                "Velocity",
                history.velocity()
                        .map(it -> Numbers.tenths(it.points()) + " points in a sprint, lately.")
                        .orElse("No sprint was completed yet."),
                "sprint",
                sprints.stream().map(VelocityHistory.Completed::name).toList(),
                "points",
                List.of(
                        Line.of(
                                "committed",
                                Line.Form.BAR,
                                sprints.stream().map(it -> it.committed().orElse(0)).toList()),
                        Line.of(
                                "completed",
                                Line.Form.BAR,
                                sprints.stream().map(VelocityHistory.Completed::points).toList())));
    }

    /// Counts of minutes, shown in hours.
    public static Chart minutes(String title, String along, List<Count> minutes) {
        List<Count> most = minutes.stream().limit(MOST).toList();
        double sum = minutes.stream().mapToInt(Count::count).sum() / HOUR;
        return Charts.beside(
                title,
                Numbers.tenths(sum) + " hours in all.",
                along,
                most.stream().map(Count::name).toList(),
                "hours",
                List.of(
                        Line.of(
                                "hours",
                                Line.Form.BAR,
                                most.stream().map(it -> it.count() / HOUR).toList())));
    }
}
