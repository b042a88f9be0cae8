package dev.repotickets.core.agent;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.ticket.Checks;
import java.time.Instant;

/// When an agent was last heard of, and what it said it was doing. All work trees of a clone share
/// it, so that none of them gives its id to another agent either.
public record Presence(AgentId agent, Uid uid, Instant lastSeen, String note) implements Entity {
    public static final Kind<Presence> KIND =
            Kind.shared("agent presence", Presence.class, "agents");

    public Presence {
        note = Checks.sentence("note", note);
    }

    public static Change<Presence> of(Agent agent, String note, Actor by, Instant at) {
        return new Change<>(
                KIND,
                new Presence(agent.id(), agent.uid(), at, note),
                new AgentEvent.Seen(agent.id(), by, at));
    }

    @Override
    public String key() {
        return agent.value();
    }
}
