package dev.repotickets.core.report.full;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.history.FieldPast;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.store.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The burndowns of all epics that are not ended, looking at each ticket once for each epic that it
/// is or was in.
public final class EpicBurns {
    private EpicBurns() {}

    public static List<EpicBurn> of(
            Collection<EpicStanding> epics, Collection<TicketPast> tickets, Window.Clock clock) {
        Map<String, List<TicketPast>> members = members(tickets);
        return epics.stream()
                .filter(it -> !it.status().isEnded())
                .map(it ->
                        EpicBurn.of(
                                it,
                                members.getOrDefault(it.id().value(), List.of()),
                                Optional.empty(),
                                clock))
                .toList();
    }

    /// The burndown of one epic, ended or not, from a day on.
    public static EpicBurn of(
            EpicStanding epic,
            Collection<TicketPast> tickets,
            Optional<LocalDate> from,
            Window.Clock clock) {
        List<TicketPast> own = members(tickets).getOrDefault(epic.id().value(), List.of());
        return EpicBurn.of(epic, own, from, clock);
    }

    private static Map<String, List<TicketPast>> members(Collection<TicketPast> tickets) {
        Map<String, List<TicketPast>> members = new HashMap<>();
        for (TicketPast past : tickets) {
            for (String epic : epics(past)) {
                members.computeIfAbsent(epic, _ -> new ArrayList<>()).add(past);
            }
        }
        return members;
    }

    /// The same for a view of which nothing else is wanted. A ticket that was taken out of an epic
    /// and is in none is not looked for: that would be the facts of all.
    public static List<EpicBurn> of(Reader view, Stock stock, Window.Clock clock) {
        List<TicketPast> tickets =
                stock.tickets().stream()
                        .filter(it -> it.epicId().isPresent())
                        .map(it -> TicketPast.of(view, it, stock.rules()))
                        .toList();
        return of(EpicStanding.of(view.all(Epic.KIND), stock), tickets, clock);
    }

    private static Set<String> epics(TicketPast past) {
        var epics = new TreeSet<String>();
        past.ticket().epicId().ifPresent(it -> epics.add(it.value()));
        for (FieldPast.Step step : past.fields().of("epic_id")) {
            epics.add(step.before());
        }
        epics.remove("");
        return epics;
    }
}
