package dev.repotickets.core.report.full;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Readiness;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.planning.BacklogHealth;
import dev.repotickets.core.report.planning.ItemPast;
import dev.repotickets.core.report.planning.SprintStanding;
import dev.repotickets.core.report.planning.VelocityHistory;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The sprints under way, what is ready for the next ones, and how much one holds.
public record SprintReport(List<Running> running, BacklogHealth backlog, VelocityHistory velocity) {

    public SprintReport {
        running = List.copyOf(running);
    }

    /// @param burn in points, from the first to the last planned day; nothing without those days
    public record Running(SprintStanding standing, Optional<Burn> burn) {}

    /// @param pointsPerWeek how many were done on average: the pace of a team without sprints
    public static SprintReport of(
            Reader view, Configuration rules, double pointsPerWeek, Window.Clock clock) {
        List<Sprint> sprints = view.all(Sprint.KIND);
        List<BacklogItem> items =
                view.all(BacklogItem.KIND).stream()
                        .filter(it -> !it.isDeleted())
                        .map(it -> it.seen(ticket(view, it), rules))
                        .toList();
        Map<BacklogId, BacklogItem> byId =
                items.stream().collect(Collectors.toMap(BacklogItem::id, Function.identity()));
        VelocityHistory velocity = VelocityHistory.of(sprints, items);
        return new SprintReport(
                sprints.stream()
                        .filter(it -> it.status() == SprintStatus.ACTIVE)
                        .map(it -> running(view, it, rules, clock))
                        .toList(),
                BacklogHealth.of(
                        items,
                        it -> Readiness.of(it, unfinished(it, byId)).ready(),
                        it -> BacklogHealth.isStale(view, it, clock.now()),
                        OptionalDouble.of(velocity.pointsPerWeek().orElse(pointsPerWeek))),
                velocity);
    }

    private static Optional<Ticket> ticket(Reader view, BacklogItem item) {
        return item.place().ticketId().flatMap(it -> view.find(Ticket.KIND, it.value()));
    }

    private static List<BacklogId> unfinished(BacklogItem item, Map<BacklogId, BacklogItem> items) {
        return item.definition().dependencies().stream()
                .filter(it -> items.containsKey(it) && !items.get(it).status().isEnded())
                .toList();
    }

    private static Running running(
            Reader view, Sprint sprint, Configuration rules, Window.Clock clock) {
        Optional<Instant> started = SprintStanding.startedAt(view, sprint, clock.zone());
        List<ItemPast> items =
                ItemPast.around(view, sprint.id(), started.orElse(sprint.createdAt()), rules);
        SprintStanding standing =
                SprintStanding.of(sprint, started, items, clock.now(), clock.zone());
        Optional<Burn> burn =
                sprint.dates()
                        .startDate()
                        .flatMap(from ->
                                sprint.dates()
                                        .endDate()
                                        .map(to -> new Window(from, to, clock.zone())))
                        .map(it -> burn(sprint, items, it, clock));
        return new Running(standing, burn);
    }

    private static Burn burn(
            Sprint sprint, List<ItemPast> items, Window window, Window.Clock clock) {
        return Burn.of(
                items.stream().map(it -> it.in(sprint.id(), Piece.Unit.POINTS)).toList(),
                window,
                LocalDate.ofInstant(clock.now(), clock.zone()),
                true);
    }
}
