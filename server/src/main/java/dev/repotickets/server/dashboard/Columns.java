package dev.repotickets.server.dashboard;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.board.Column;
import dev.repotickets.tools.First;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tickets put into columns: what is to be done by priority, what is ended the latest first.
final class Columns {
    private static final int FEW = 10;

    private static final Comparator<TicketHead> LATEST =
            ((Comparator<TicketHead>) TicketHead::byUpdate)
                    .reversed()
                    .thenComparing(TicketHead::key);

    private final Asked asked;
    private final BoardFilter filter;
    private final Cards cards;
    private final Map<String, Integer> counts = new HashMap<>();

    /// @param all every ticket, of which each column has a number, whatever the filter says
    Columns(Asked asked, BoardFilter filter, Cards cards, List<TicketHead> all) {
        this.asked = asked;
        this.filter = filter;
        this.cards = cards;
        all.forEach(it -> counts.merge(it.status(), 1, Integer::sum));
    }

    /// Path and query of the board as it is shown.
    String here() {
        return asked.base() + filter.address();
    }

    /// One for each configured status, and for each other that a ticket still has; only one where
    /// the filter names it.
    List<Column> of(List<TicketHead> tickets) {
        return byStatus(tickets).entrySet().stream()
                .map(it -> column(it.getKey(), it.getValue()))
                .toList();
    }

    /// The same in one of several lanes on a page, with few cards each; the others are on a page of
    /// their own.
    List<Column> ofLane(String lane, List<TicketHead> tickets, int lanes) {
        Map<String, List<TicketHead>> byStatus = byStatus(tickets);
        int most = Math.clamp(BoardFilter.PAGE / (lanes * byStatus.size()), 2, FEW);
        return byStatus.entrySet().stream()
                .map(it -> inLane(lane, it.getKey(), it.getValue(), most))
                .toList();
    }

    private Map<String, List<TicketHead>> byStatus(List<TicketHead> tickets) {
        Map<String, List<TicketHead>> byStatus = new LinkedHashMap<>();
        asked.rules().statusNames().forEach(it -> byStatus.put(it, new ArrayList<>()));
        tickets.forEach(
                it -> byStatus.computeIfAbsent(it.status(), _ -> new ArrayList<>()).add(it));
        if (!filter.status().isEmpty()) {
            byStatus.keySet().removeIf(it -> !it.equals(filter.status()));
        }
        return byStatus;
    }

    private Column inLane(String lane, String status, List<TicketHead> tickets, int most) {
        return new Column(
                status,
                Words.of(asked.rules().category(status)),
                tickets.size(),
                limit(status),
                First.of(most, tickets, order(status)).stream().map(cards::of).toList(),
                0,
                "",
                tickets.size() > most ? asked.base() + filter.only(lane, status).address() : "");
    }

    private Column column(String status, List<TicketHead> tickets) {
        int most = filter.mostOf(status);
        int skipped = Math.max(0, Math.min(most, tickets.size()) - BoardFilter.PAGE);
        List<TicketHead> first = First.of(most, tickets, order(status));
        String more =
                tickets.size() > most
                        ? asked.base() + filter.grownTo(status, most + BoardFilter.STEP)
                        : "";
        return new Column(
                status,
                Words.of(asked.rules().category(status)),
                tickets.size(),
                limit(status),
                first.stream().skip(skipped).map(cards::of).toList(),
                skipped,
                skipped > 0 ? asked.base() + filter.grownTo(status, most - BoardFilter.STEP) : "",
                more);
    }

    /// What is said of its limit: of all its tickets, also of those that are not shown.
    private Column.Limit limit(String status) {
        int count = counts.getOrDefault(status, 0);
        return asked.rules().wipLimits().of(status).stream()
                .mapToObj(it -> new Column.Limit(count, it))
                .findFirst()
                .orElse(Column.Limit.NONE);
    }

    private Comparator<TicketHead> order(String status) {
        Configuration rules = asked.rules();
        return rules.category(status).isEnded() ? LATEST : byUrgency(rules);
    }

    private static Comparator<TicketHead> byUrgency(Configuration rules) {
        return Comparator.comparingInt((TicketHead it) -> rules.rank(it.priority()))
                .thenComparing(it -> it.due().orElse(LocalDate.MAX))
                .thenComparing(LATEST);
    }
}
