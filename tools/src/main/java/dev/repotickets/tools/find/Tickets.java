package dev.repotickets.tools.find;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.IdWord;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finding tickets by what callers call them.
public final class Tickets {
    private Tickets() {}

    /// The ticket with that id, or the only one whose id begins so. Numbers are never completed:
    /// `FIX-1` is not `FIX-12`.
    public static Ticket find(Reader view, TicketReference reference) {
        return alive(evenDeleted(view, reference));
    }

    /// The same for a tool that destroys: the whole id has to be said.
    public static Ticket exactly(Reader view, TicketReference reference) {
        return view.find(Ticket.KIND, reference.value())
                .map(Tickets::alive)
                .orElseThrow(() -> missing(view, reference.value()).toException());
    }

    public static Ticket evenDeleted(Reader view, TicketReference reference) {
        Optional<Ticket> exact = view.find(Ticket.KIND, reference.value());
        if (exact.isPresent()) {
            return exact.get();
        }
        List<String> candidates =
                view.keys(Ticket.KIND).stream()
                        .filter(key -> isBegunBy(key, reference.value()))
                        .toList();
        if (candidates.size() > 1) {
            throw new Problem.Conflict(
                            reference.value() + " could be any of " + some(candidates),
                            "Say the whole id.")
                    .toException();
        }
        return candidates.stream()
                .findFirst()
                .flatMap(key -> view.find(Ticket.KIND, key))
                .orElseThrow(() -> missing(view, reference.value()).toException());
    }

    /// All tickets that are not deleted.
    public static List<Ticket> all(Reader view) {
        return view.all(Ticket.KIND).stream().filter(ticket -> !ticket.isDeleted()).toList();
    }

    /// The heads of all tickets that are not deleted, in any order.
    public static List<TicketHead> heads(Reader view) {
        return view.heads(TicketHead.FORM).stream().filter(it -> !it.isDeleted()).toList();
    }

    /// When a ticket, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Ticket ticket) {
        return Entities.updatedAt(view, Ticket.KIND, ticket, ticket.origin().createdAt());
    }

    public static Optional<String> revision(Reader view, Ticket ticket) {
        return view.revision(Ticket.KIND, ticket.key());
    }

    /// Refuses where the caller says which revision is meant, and it is another one by now.
    public static void requireRevision(Reader view, Ticket ticket, Optional<String> sent) {
        Entities.requireRevision(
                view, Ticket.KIND, ticket, sent, "ticket_get {\"id\":\"" + ticket.key() + "\"}");
    }

    /// The word that the id of a new ticket begins with.
    public static String word(String title, Configuration rules) {
        return rules.idPrefix().isEmpty() ? IdWord.of(title, "TICKET") : rules.idPrefix();
    }

    private static Ticket alive(Ticket ticket) {
        if (ticket.isDeleted()) {
            throw new Problem.NotFound(
                            "ticket",
                            ticket.key(),
                            "It was deleted. Bring it back: ticket_restore {\"ids\":[\""
                                    + ticket.key()
                                    + "\"]}")
                    .toException();
        }
        return ticket;
    }

    private static boolean isBegunBy(String key, String beginning) {
        if (!key.startsWith(beginning)) {
            return false;
        }
        String suffix = key.substring(key.lastIndexOf('-') + 1);
        boolean numbered = suffix.chars().allMatch(unit -> unit >= '0' && unit <= '9');
        return !numbered || key.indexOf('-') >= beginning.length();
    }

    private static Problem missing(Reader view, String id) {
        List<String> keys = view.keys(Ticket.KIND);
        if (keys.contains(id)) {
            String reason =
                    view.faults().stream()
                            .filter(fault -> fault.path().contains("/" + id + ".yaml"))
                            .map(fault -> fault.place() + ": " + fault.reason())
                            .findFirst()
                            .orElse("its file cannot be read");
            return new Problem.PreconditionFailed(
                    id + " cannot be read: " + reason,
                    "Mend the file in an editor or with the version control system; it was not"
                            + " touched.");
        }
        List<String> near = Closest.to(id, keys, 3);
        String closest = near.isEmpty() ? "" : "Closest: " + some(near) + ". ";
        return new Problem.NotFound(
                "ticket", id, closest + "Find it: ticket_search {\"query\":\"...\"}");
    }

    private static String some(List<String> ids) {
        return ids.stream().limit(5).collect(Collectors.joining(", "))
                + (ids.size() > 5 ? " and " + (ids.size() - 5) + " more" : "");
    }
}
