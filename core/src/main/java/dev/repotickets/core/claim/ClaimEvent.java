package dev.repotickets.core.claim;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.id.TicketId;
import java.time.Instant;

/// What happens to leases. None is kept: the ticket's own facts tell who took it and gave it back.
public sealed interface ClaimEvent extends Event {
    TicketId ticket();

    String agent();

    @Override
    default String subject() {
        return ticket().value();
    }

    @Override
    default boolean isKept() {
        return false;
    }

    record Held(TicketId ticket, String agent, Actor by, Instant at) implements ClaimEvent {
        @Override
        public String type() {
            return "claim.held";
        }
    }

    record Ended(TicketId ticket, String agent, Actor by, Instant at) implements ClaimEvent {
        @Override
        public String type() {
            return "claim.ended";
        }
    }
}
