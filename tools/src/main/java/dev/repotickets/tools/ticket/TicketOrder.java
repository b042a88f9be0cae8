package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.ticket.TicketHead;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The order of a list; ties are broken by id, so that it is the same every time.
record TicketOrder(Comparator<TicketHead> comparator) {
    private static final List<String> KEYS = List.of("priority", "updated", "created", "due", "id");

    static TicketOrder of(String sort, Configuration rules) {
        boolean descending = sort.startsWith("-");
        String key = descending ? sort.substring(1) : sort;
        Comparator<TicketHead> order =
                switch (key) {
                    case "priority" -> Comparator.comparingInt(row -> rules.rank(row.priority()));
                    case "updated" -> TicketHead::byUpdate;
                    case "created" -> Comparator.comparing(TicketHead::createdAt);
                    case "due" -> Comparator.comparing(row -> row.due().orElse(LocalDate.MAX));
                    case "id" -> Comparator.comparing(TicketHead::key, TicketOrder::byNumber);
                    default ->
                            throw new Problem.InvalidArgument(
                                            "sort",
                                            "sort "
                                                    + Quoted.text(sort)
                                                    + " is not one of "
                                                    + String.join(", ", KEYS)
                                                    + ", with or without -",
                                            Closest.suggestion(key, KEYS))
                                    .toException();
                };
        Comparator<TicketHead> directed = descending ? order.reversed() : order;
        return new TicketOrder(directed.thenComparing(TicketHead::key, TicketOrder::byNumber));
    }

    /// FIX-2 before FIX-10.
    private static int byNumber(String a, String b) {
        int dash = a.lastIndexOf('-');
        boolean sameWord =
                dash >= 0 && dash == b.lastIndexOf('-') && a.startsWith(b.substring(0, dash));
        return sameWord && a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
    }
}
