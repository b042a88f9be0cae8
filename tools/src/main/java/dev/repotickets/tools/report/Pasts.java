package dev.repotickets.tools.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;
import java.util.function.Predicate;

/// The pasts of those tickets only that a figure is about: each of them is the read of a file.
final class Pasts {
    private Pasts() {}

    static List<TicketPast> of(Asked asked, Predicate<TicketHead> wanted) {
        return asked.stock().tickets().stream()
                .filter(wanted)
                .map(it -> TicketPast.of(asked.view(), it, asked.stock().rules()))
                .toList();
    }

    /// Of those that may have been done in the window.
    static List<TicketPast> done(Asked asked) {
        return of(asked, it -> isRecentlyDone(asked, it));
    }

    static boolean isRecentlyDone(Asked asked, TicketHead ticket) {
        return asked.stock().category(ticket) == StatusCategory.DONE
                && isWrittenSince(asked, ticket);
    }

    static boolean isWrittenSince(Asked asked, TicketHead ticket) {
        return !ticket.updatedAt().isBefore(asked.since());
    }
}
