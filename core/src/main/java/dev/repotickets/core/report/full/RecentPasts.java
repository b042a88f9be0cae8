package dev.repotickets.core.report.full;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The pasts of all tickets, as far as figures from a moment on need them.
///
/// Of a ticket that was ended before and not written since, nothing is read: whenever it ended, it
/// was before. Those of epics that are not ended are read whole, for their burndowns begin earlier.
public final class RecentPasts {
    private RecentPasts() {}

    /// Those of the tickets of epics are read no further than those of others.
    public static List<TicketPast> since(Instant moment, Reader view, Stock stock) {
        return since(moment, view, stock, Set.of());
    }

    static List<TicketPast> withEpicsSince(Instant moment, Reader view, Stock stock) {
        Set<String> epics =
                view.all(Epic.KIND).stream()
                        .filter(it -> !it.isDeleted() && !it.outline().status().isEnded())
                        .map(Epic::key)
                        .collect(Collectors.toSet());
        return since(moment, view, stock, epics);
    }

    private static List<TicketPast> since(
            Instant moment, Reader view, Stock stock, Set<String> epics) {
        return stock.tickets().stream()
                .map(it ->
                        isOld(it, moment, stock, epics)
                                ? TicketPast.untold(it, stock.rules())
                                : TicketPast.of(view, it, stock.rules()))
                .toList();
    }

    private static boolean isOld(
            TicketHead ticket, Instant moment, Stock stock, Set<String> epics) {
        StatusCategory category = stock.category(ticket);
        return category.isEnded()
                && ticket.updatedAt().isBefore(moment)
                && ticket.epicId().filter(it -> epics.contains(it.value())).isEmpty();
    }
}
