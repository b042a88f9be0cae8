package dev.repotickets.core.claim;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.store.Policy;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketEvent;
import java.util.Optional;
import java.util.stream.Stream;

/// A lease ends with its ticket: when that is closed or deleted, and when somebody gives it to
/// another one by hand.
///
/// Only tickets that say that they were claimed are looked at, so that no other write has to wait
/// for the work trees beside it.
public final class ClaimPolicy implements Policy {

    @Override
    public Stream<Change<?>> follow(Event event, Reader view) {
        boolean ends =
                switch (event) {
                    case TicketEvent.Closed closed -> isClaimed(closed.ticket().value(), view);
                    case TicketEvent.Deleted deleted -> isClaimed(deleted.ticket().value(), view);
                    case TicketEvent.Updated _, TicketEvent.Reopened _ -> dropsClaim(event);
                    default -> false;
                };
        return ends ? ended(event, view) : Stream.empty();
    }

    private static boolean isClaimed(String key, Reader view) {
        return view.find(Ticket.KIND, key).flatMap(it -> it.people().claim()).isPresent();
    }

    private static boolean dropsClaim(Event event) {
        return event.changes().stream().anyMatch(it -> it.field().equals("claim"));
    }

    private static Stream<Change<?>> ended(Event event, Reader view) {
        String key = event.subject();
        Optional<Ticket> ticket = view.find(Ticket.KIND, key);
        return view.find(Claim.KIND, key).stream()
                .filter(claim -> ticket.filter(it -> it.uid().equals(claim.uid())).isPresent())
                .filter(claim -> claim.releasedAt().isEmpty())
                .map(claim -> claim.release(event.by(), event.at()));
    }
}
