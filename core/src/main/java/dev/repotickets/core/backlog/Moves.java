package dev.repotickets.core.backlog;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which steps a backlog item may take.
final class Moves {
    private Moves() {}

    /// Refuses a status that is not next; of a converted item any, for its ticket says it.
    static void require(BacklogItem item, BacklogStatus wanted) {
        BacklogStatus current = item.status();
        if (wanted == current) {
            return;
        }
        Optional<TicketId> ticket = item.place().ticketId();
        if (ticket.isPresent()) {
            throw new Problem.PreconditionFailed(
                            item.id()
                                    + " became the ticket "
                                    + ticket.get()
                                    + ", which says its status",
                            "Change the ticket: " + call(ticket.get(), wanted))
                    .toException();
        }
        if (!current.next().contains(wanted)) {
            String allowed =
                    Arrays.stream(BacklogStatus.values())
                            .filter(current.next()::contains)
                            .map(Words::of)
                            .collect(Collectors.joining(", "));
            throw new Problem.PreconditionFailed(
                            item.id()
                                    + " is "
                                    + Words.of(current)
                                    + " and cannot become "
                                    + Words.of(wanted),
                            "Allowed from there: " + allowed + ".")
                    .toException();
        }
    }

    private static String call(TicketId ticket, BacklogStatus wanted) {
        return switch (wanted) {
            case DONE -> "ticket_close {\"id\":\"" + ticket + "\"}";
            case CANCELLED -> "ticket_close {\"id\":\"" + ticket + "\",\"resolution\":\"wont-do\"}";
            default -> "ticket_update {\"id\":\"" + ticket + "\",\"status\":\"...\"}";
        };
    }

    /// Refuses an edit that makes an item ready that is not, or takes from a ready one what made it
    /// so. One that came so from a merge may be changed otherwise.
    static void requireReadiness(BacklogItem before, BacklogItem after) {
        List<String> missing = Readiness.lacking(after);
        boolean wasSo =
                before.status() == BacklogStatus.READY && !Readiness.lacking(before).isEmpty();
        if (after.status() == BacklogStatus.READY && !missing.isEmpty() && !wasSo) {
            throw new Problem.PreconditionFailed(
                            after.id() + " cannot be ready: " + String.join(", ", missing),
                            "Give both: backlog_update {\"id\":\""
                                    + after.id()
                                    + "\",\"story_points\":3,\"acceptance_criteria\":[\"...\"]}")
                    .toException();
        }
    }

    static void requireConvertible(BacklogItem item) {
        Optional<TicketId> ticket = item.place().ticketId();
        if (ticket.isPresent()) {
            throw new Problem.PreconditionFailed(
                            item.id() + " became the ticket " + ticket.get() + " already",
                            "Read that: ticket_get {\"id\":\""
                                    + ticket.get()
                                    + "\"}. If it was deleted: ticket_restore {\"ids\":[\""
                                    + ticket.get()
                                    + "\"]}")
                    .toException();
        }
        if (item.status().isEnded()) {
            BacklogStatus back =
                    item.status() == BacklogStatus.DONE
                            ? BacklogStatus.IN_PROGRESS
                            : BacklogStatus.NEW;
            throw new Problem.PreconditionFailed(
                            item.id() + " is " + Words.of(item.status()),
                            "Take it up again first: backlog_update {\"id\":\""
                                    + item.id()
                                    + "\",\"status\":\""
                                    + Words.of(back)
                                    + "\"}")
                    .toException();
        }
    }
}
