package dev.repotickets.core.claim;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The lease that one agent has on a ticket, as all work trees of a clone see it.
///
/// `fence` is larger at every take-over, so that a write under an older one can be told apart
/// (Kleppmann, "How to do distributed locking", 2016). `leaseSeconds` counts from `renewedAt`. A
/// lease that ended stays, for its fence; `uid` is the ticket's, `nonce` is new with every holder.
public record Claim(
        TicketId ticket,
        Uid uid,
        String agent,
        String node,
        long fence,
        int leaseSeconds,
        Instant claimedAt,
        Instant renewedAt,
        Optional<Instant> releasedAt,
        Uid nonce)
        implements Entity {
    public static final Kind<Claim> KIND = Kind.shared("claim", Claim.class, "claims");

    /// 30 minutes.
    public static final Duration USUAL_LEASE = Duration.ofMinutes(30);

    private static final long LONGEST_MINUTES = Duration.ofDays(7).toMinutes();

    /// Takes the ticket for an agent, or refuses where another one holds it. `before` is what is
    /// known of the ticket's leases. Who holds it already gets a new lease under the same fence.
    public static Change<Claim> take(
            Optional<Claim> before,
            Ticket ticket,
            String agent,
            Duration lease,
            String node,
            Uid nonce,
            Actor by,
            Instant at) {
        Checks.word("agent_id", agent);
        int seconds = seconds(lease);
        Optional<Claim> known = before.filter(it -> it.uid().equals(ticket.uid()));
        Optional<Claim> held = known.filter(it -> it.isHeld(at));
        held.filter(it -> !it.agent().equals(agent))
                .ifPresent(it -> {
                    throw it.refusal().toException();
                });
        Claim taken =
                held.map(it -> it.renewed(seconds, at))
                        .orElseGet(() ->
                                new Claim(
                                        ticket.id(),
                                        ticket.uid(),
                                        agent,
                                        node,
                                        known.map(Claim::fence).orElse(0L) + 1,
                                        seconds,
                                        at,
                                        at,
                                        Optional.empty(),
                                        nonce));
        return new Change<>(KIND, taken, new ClaimEvent.Held(ticket.id(), agent, by, at));
    }

    /// Ends the lease.
    public Change<Claim> release(Actor by, Instant at) {
        var ended =
                new Claim(
                        ticket,
                        uid,
                        agent,
                        node,
                        fence,
                        leaseSeconds,
                        claimedAt,
                        renewedAt,
                        Optional.of(at),
                        nonce);
        return new Change<>(KIND, ended, new ClaimEvent.Ended(ticket, agent, by, at));
    }

    public Instant until() {
        return renewedAt.plusSeconds(leaseSeconds);
    }

    /// True while nobody else may take it.
    public boolean isHeld(Instant at) {
        return releasedAt.isEmpty() && at.isBefore(until());
    }

    /// True where it was not given back in time.
    public boolean isExpired(Instant at) {
        return releasedAt.isEmpty() && !isHeld(at);
    }

    /// The problem of somebody else who wants it.
    public Problem refusal() {
        return new Problem.Claimed(
                ticket
                        + " is held by "
                        + agent
                        + " until "
                        + until().truncatedTo(ChronoUnit.MINUTES),
                "Wait, or end it for them: ticket_release {\"id\":\""
                        + ticket
                        + "\",\"agent_id\":\""
                        + agent
                        + "\"}");
    }

    @Override
    public String key() {
        return ticket.value();
    }

    private Claim renewed(int seconds, Instant at) {
        return new Claim(
                ticket, uid, agent, node, fence, seconds, claimedAt, at, releasedAt, nonce);
    }

    private static int seconds(Duration lease) {
        long minutes = lease.toMinutes();
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new Problem.InvalidArgument(
                            "lease_minutes",
                            "lease_minutes " + minutes + " is not from 1 to " + LONGEST_MINUTES)
                    .toException();
        }
        return Math.toIntExact(lease.toSeconds());
    }
}
