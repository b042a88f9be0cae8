package dev.repotickets.tools.report;

import static dev.repotickets.tools.report.Asked.series;
import static dev.repotickets.tools.report.MetricView.figure;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.full.EpicBurn;
import dev.repotickets.core.report.full.EpicBurns;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.report.planning.ItemPast;
import dev.repotickets.core.report.planning.SprintStanding;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.report.MetricView.Figure;
import dev.repotickets.tools.report.MetricView.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an epic, or a sprint, burns down or up: in points, or in pieces where nothing has points.
final class BurnMetrics {
    private BurnMetrics() {}

    static MetricView of(Asked asked) {
        if (asked.input().epicId().isPresent() && asked.input().sprintId().isPresent()) {
            throw new Problem.InvalidArgument("epic_id", "send epic_id or sprint_id, not both")
                    .toException();
        }
        return asked.input().epicId().map(it -> epic(asked, it)).orElseGet(() -> sprint(asked));
    }

    /// The sprint that is asked for, or the active one.
    static Sprint sprintOf(Asked asked) {
        return asked.input()
                .sprintId()
                .map(it -> Sprints.find(asked.view(), it))
                .or(() ->
                        asked.view().all(Sprint.KIND).stream()
                                .filter(it -> it.status() == SprintStatus.ACTIVE)
                                .findFirst())
                .orElseThrow(() ->
                        new Problem.PreconditionFailed(
                                        "no sprint is active",
                                        "Say which: sprint_id, or epic_id for an epic. See all:"
                                                + " sprint_list {}")
                                .toException());
    }

    static List<ItemPast> items(Asked asked, Sprint sprint, Optional<Instant> start) {
        return ItemPast.around(
                asked.view(),
                sprint.id(),
                start.orElse(asked.stock().now()),
                asked.stock().rules());
    }

    private static MetricView epic(Asked asked, EpicId id) {
        Epic epic = Epics.find(asked.view(), id);
        var clock = new Window.Clock(asked.stock().now(), asked.stock().zone());
        Optional<LocalDate> from =
                asked.input()
                        .since()
                        .map(_ -> LocalDate.ofInstant(asked.since(), clock.zone()))
                        .or(() -> epic.schedule().startDate())
                        .filter(it -> !it.isAfter(asked.stock().today()));
        Instant begun = epic.lifetime().createdAt();
        List<TicketPast> pasts =
                Pasts.of(
                        asked,
                        it ->
                                it.epicId().equals(Optional.of(id))
                                        || !it.updatedAt().isBefore(begun));
        EpicStanding standing = EpicStanding.of(List.of(epic), asked.stock()).getFirst();
        EpicBurn burn = EpicBurns.of(standing, pasts, from, clock);
        return view(
                asked,
                id.value(),
                Words.of(burn.unit()),
                burn.burn(),
                FlowMetrics.forecast(burn.forecast()));
    }

    private static MetricView sprint(Asked asked) {
        Sprint sprint = sprintOf(asked);
        ZoneId zone = asked.stock().zone();
        LocalDate today = asked.stock().today();
        Optional<Instant> started = SprintStanding.startedAt(asked.view(), sprint, zone);
        LocalDate from =
                sprint.dates()
                        .startDate()
                        .orElse(LocalDate.ofInstant(started.orElse(sprint.createdAt()), zone));
        Optional<LocalDate> end = sprint.dates().endDate().filter(it -> !it.isBefore(from));
        List<ItemPast> items =
                items(asked, sprint, Optional.of(from.atStartOfDay(zone).toInstant()));
        var window = new Window(from, end.orElse(today), zone);
        // What is not done leaves a sprint when that is completed: what follows is not its burn.
        LocalDate last =
                sprint.dates()
                        .completedAt()
                        .map(it -> LocalDate.ofInstant(it, zone).minusDays(1))
                        .filter(it -> it.isBefore(today))
                        .orElse(today);
        Burn points =
                Burn.of(pieces(items, sprint, Piece.Unit.POINTS), window, last, end.isPresent());
        boolean hasPoints = points.days().stream().anyMatch(it -> it.scope() > 0);
        Burn burn =
                hasPoints
                        ? points
                        : Burn.of(
                                pieces(items, sprint, Piece.Unit.TICKETS),
                                window,
                                last,
                                end.isPresent());
        return view(asked, sprint.key(), hasPoints ? "points" : "items", burn, List.of());
    }

    private static List<Piece> pieces(List<ItemPast> items, Sprint sprint, Piece.Unit unit) {
        return items.stream().map(it -> it.in(sprint.id(), unit)).toList();
    }

    private static MetricView view(
            Asked asked, String of, String unit, Burn burn, List<Figure> forecast) {
        List<Burn.Day> days = burn.days();
        var series = new ArrayList<Series>();
        if (asked.input().metric() == Metric.BURNDOWN) {
            series.add(series("remaining", days, Burn.Day::day, Burn.Day::remaining));
        } else {
            series.add(series("scope", days, Burn.Day::day, Burn.Day::scope));
            series.add(series("done", days, Burn.Day::day, Burn.Day::done));
        }
        List<Burn.Day> planned = days.stream().filter(it -> it.ideal().isPresent()).toList();
        if (!planned.isEmpty() && asked.input().metric() == Metric.BURNDOWN) {
            series.add(series("ideal", planned, Burn.Day::day, it -> it.ideal().orElse(0)));
        }
        var summary = new ArrayList<Figure>();
        summary.add(figure("of", of));
        if (!days.isEmpty()) {
            summary.add(figure("scope", days.getLast().scope()));
            summary.add(figure("done", days.getLast().done()));
            summary.add(figure("remaining", days.getLast().remaining()));
        }
        summary.add(figure("added", burn.added()));
        summary.add(figure("removed", burn.removed()));
        summary.addAll(forecast);
        return asked.view(unit, series, summary, List.of());
    }
}
