package dev.repotickets.core.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A ticket that was done, and when it was: at its last change to a status that means done, and not
/// whenever its file was last written, as in the original.
public record RecentlyDone(TicketHead ticket, Instant doneAt) {

    /// Those that were done at `since` or later, the latest first. Facts are read only of tickets
    /// that are done and were written since then.
    public static List<RecentlyDone> since(Reader view, Stock stock, Instant since) {
        return stock.tickets().stream()
                .filter(it -> !it.updatedAt().isBefore(since))
                .filter(it -> stock.category(it) == StatusCategory.DONE)
                .flatMap(it -> of(view, stock, it).stream())
                .filter(it -> !it.doneAt().isBefore(since))
                .sorted(
                        Comparator.comparing(RecentlyDone::doneAt)
                                .reversed()
                                .thenComparing(it -> it.ticket().key()))
                .toList();
    }

    private static Optional<RecentlyDone> of(Reader view, Stock stock, TicketHead ticket) {
        return TicketPast.of(view, ticket, stock.rules())
                .doneAt()
                .map(it -> new RecentlyDone(ticket, it));
    }
}
