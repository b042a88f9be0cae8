package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.board.Column;
import dev.repotickets.tools.First;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tickets put into columns: what is to be done by priority, what is ended the latest first.
final class Columns {
    private static final Comparator<TicketHead> LATEST =
            ((Comparator<TicketHead>) TicketHead::byUpdate)
                    .reversed()
                    .thenComparing(TicketHead::key);

    private final Asked asked;
    private final BoardFilter filter;
    private final Cards cards;

    Columns(Asked asked, BoardFilter filter, Cards cards) {
        this.asked = asked;
        this.filter = filter;
        this.cards = cards;
    }

    /// Path and query of the board as it is shown.
    String here() {
        return asked.base() + filter.address();
    }

    /// One for each configured status, and for each other that a ticket still has; only one where
    /// the filter names it.
    List<Column> of(List<TicketHead> tickets) {
        Map<String, List<TicketHead>> byStatus = new LinkedHashMap<>();
        asked.rules().statusNames().forEach(it -> byStatus.put(it, new ArrayList<>()));
        tickets.forEach(
                it -> byStatus.computeIfAbsent(it.status(), _ -> new ArrayList<>()).add(it));
        return byStatus.entrySet().stream()
                .filter(it -> filter.status().isEmpty() || it.getKey().equals(filter.status()))
                .map(it -> column(it.getKey(), it.getValue()))
                .toList();
    }

    private Column column(String status, List<TicketHead> tickets) {
        Configuration rules = asked.rules();
        boolean isEnded = rules.category(status).isEnded();
        int most = filter.mostOf(status);
        int skipped = Math.max(0, Math.min(most, tickets.size()) - BoardFilter.PAGE);
        List<TicketHead> first = First.of(most, tickets, isEnded ? LATEST : byUrgency(rules));
        String more =
                tickets.size() > most
                        ? asked.base() + filter.grownTo(status, most + BoardFilter.STEP)
                        : "";
        return new Column(
                status,
                Words.of(rules.category(status)),
                tickets.size(),
                first.stream().skip(skipped).map(cards::of).toList(),
                skipped,
                skipped > 0 ? asked.base() + filter.grownTo(status, most - BoardFilter.STEP) : "",
                more);
    }

    private static Comparator<TicketHead> byUrgency(Configuration rules) {
        return Comparator.comparingInt((TicketHead it) -> rules.rank(it.priority()))
                .thenComparing(it -> it.due().orElse(LocalDate.MAX))
                .thenComparing(LATEST);
    }
}
