package dev.repotickets.core.agent;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.ticket.Checks;
import java.time.Instant;
import java.util.Optional;

/// When an agent was last heard of, and what it said it was doing. All work trees of a clone share
/// it, so that none of them gives its id to another agent either.
public record Presence(AgentId agent, Uid uid, Optional<Instant> lastSeen, String note)
        implements Entity {
    public static final Kind<Presence> KIND =
            Kind.shared("agent presence", Presence.class, "agents");

    public Presence {
        note = Checks.sentence("note", note);
    }

    /// Keeps the id for an agent that nobody has heard of yet.
    public static Change<Presence> reserve(Agent agent, Actor by, Instant at) {
        return of(agent, Optional.empty(), "", by, at);
    }

    public static Change<Presence> seen(Agent agent, String note, Actor by, Instant at) {
        return of(agent, Optional.of(at), note, by, at);
    }

    private static Change<Presence> of(
            Agent agent, Optional<Instant> lastSeen, String note, Actor by, Instant at) {
        return new Change<>(
                KIND,
                new Presence(agent.id(), agent.uid(), lastSeen, note),
                new AgentEvent.Seen(agent.id(), by, at));
    }

    @Override
    public String key() {
        return agent.value();
    }
}
