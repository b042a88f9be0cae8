package dev.repotickets.tools.report;

import static dev.repotickets.tools.report.Asked.series;
import static dev.repotickets.tools.report.MetricView.figure;

import dev.repotickets.core.report.flow.Throughput;
import dev.repotickets.core.report.planning.BacklogHealth;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.report.planning.SprintStanding;
import dev.repotickets.core.report.planning.VelocityHistory;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.report.MetricView.Figure;
import dev.repotickets.tools.report.MetricView.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far plans are.
final class PlanMetrics {
    private PlanMetrics() {}

    static MetricView velocity(Asked asked) {
        VelocityHistory history =
                VelocityHistory.of(
                        asked.view().all(Sprint.KIND),
                        Backlog.of(asked.view(), asked.stock().rules()).order());
        Throughput weeks = Throughput.of(Pasts.done(asked), asked.window());
        var series = new ArrayList<Series>();
        series.add(
                series(
                        "sprints",
                        history.sprints(),
                        VelocityHistory.Completed::id,
                        VelocityHistory.Completed::points));
        series.add(
                series("weeks", weeks.weeks(), Throughput.Week::monday, Throughput.Week::points));
        var summary = new ArrayList<Figure>();
        history.velocity()
                .ifPresent(it -> {
                    summary.add(figure("points_per_sprint", it.points()));
                    summary.add(figure("sprints", it.sprints()));
                });
        history.pointsPerWeek().ifPresent(it -> summary.add(figure("points_per_week", it)));
        summary.add(figure("mean_points_of_weeks", weeks.meanPoints()));
        return asked.view("points", series, summary, List.of());
    }

    static MetricView epics(Asked asked) {
        return asked.view(
                "percent",
                List.of(),
                List.of(),
                EpicStanding.of(Epics.all(asked.view()), asked.stock()).stream()
                        .map(PlanMetrics::row)
                        .toList());
    }

    private static MetricView.Row row(EpicStanding epic) {
        var figures = new ArrayList<Figure>();
        figures.add(figure("status", Words.of(epic.status())));
        figures.add(figure("percentage", epic.progress().percentage()));
        figures.add(figure("tickets", epic.progress().tickets()));
        figures.add(figure("tickets_done", epic.progress().ticketsDone()));
        figures.add(figure("points", epic.progress().points()));
        figures.add(figure("points_done", epic.progress().pointsDone()));
        epic.daysLeft().ifPresent(it -> figures.add(figure("days_left", it)));
        return new MetricView.Row(epic.id().value(), Optional.of(epic.title()), figures);
    }

    static MetricView backlog(Asked asked) {
        Backlog backlog = Backlog.of(asked.view(), asked.stock().rules());
        OptionalDouble speed =
                VelocityHistory.of(asked.view().all(Sprint.KIND), backlog.order()).pointsPerWeek();
        double weekly =
                speed.orElseGet(
                        () -> Throughput.of(Pasts.done(asked), asked.window()).meanPoints());
        BacklogHealth health =
                BacklogHealth.of(
                        backlog.order(),
                        it -> backlog.readiness(it).ready(),
                        it -> BacklogHealth.isStale(asked.view(), it, asked.stock().now()),
                        OptionalDouble.of(weekly));
        var summary = new ArrayList<Figure>();
        summary.add(figure("waiting", health.waiting()));
        summary.add(figure("ready", health.ready()));
        summary.add(figure("groomed", health.groomed()));
        summary.add(figure("unestimated", health.unestimated()));
        summary.add(figure("stale", health.stale()));
        summary.add(figure("ready_points", health.readyPoints()));
        health.readyWeeks().ifPresent(it -> summary.add(figure("ready_weeks", it)));
        return asked.view(
                "items",
                List.of(),
                summary,
                health.byStatus().stream()
                        .map(it -> Asked.row(it.name(), "", figure("items", it.count())))
                        .toList());
    }

    static MetricView sprint(Asked asked) {
        Sprint sprint = BurnMetrics.sprintOf(asked);
        Optional<Instant> start =
                SprintStanding.startedAt(asked.view(), sprint, asked.stock().zone());
        SprintStanding standing =
                SprintStanding.of(
                        sprint,
                        start,
                        BurnMetrics.items(asked, sprint, start),
                        asked.stock().now(),
                        asked.stock().zone());
        var summary = new ArrayList<Figure>();
        standing.committed().ifPresent(it -> summary.add(figure("committed", it)));
        standing.capacity().ifPresent(it -> summary.add(figure("capacity", it)));
        standing.completion()
                .percentage()
                .ifPresent(it -> summary.add(figure("completion_percentage", it)));
        standing.days()
                .ifPresent(it -> {
                    summary.add(figure("days", it.total()));
                    summary.add(figure("days_left", it.left()));
                });
        summary.add(figure("of", standing.id() + ": " + standing.name()));
        return asked.view(
                "points",
                List.of(),
                summary,
                List.of(
                        work("scope", standing.scope()),
                        work("added", standing.added()),
                        work("removed", standing.removed()),
                        work("completed", standing.completed())));
    }

    private static MetricView.Row work(String name, SprintStanding.Work work) {
        return Asked.row(name, "", figure("items", work.items()), figure("points", work.points()));
    }
}
