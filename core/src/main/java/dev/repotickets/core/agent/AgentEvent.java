package dev.repotickets.core.agent;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.AgentId;
import java.time.Instant;
import java.util.List;

/// What happens to agents.
public sealed interface AgentEvent extends Event {
    AgentId agent();

    @Override
    default String subject() {
        return agent().value();
    }

    /// The agent's own file tells when it was registered.
    record Created(AgentId agent, String name, Actor by, Instant at) implements AgentEvent {
        @Override
        public String type() {
            return "agent.created";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }

    record Updated(AgentId agent, List<FieldChange> changes, Actor by, Instant at)
            implements AgentEvent {
        @Override
        public String type() {
            return "agent.updated";
        }
    }

    record Deleted(AgentId agent, Actor by, Instant at) implements AgentEvent {
        @Override
        public String type() {
            return "agent.deleted";
        }
    }

    record Restored(AgentId agent, Actor by, Instant at) implements AgentEvent {
        @Override
        public String type() {
            return "agent.restored";
        }
    }

    /// It was heard of. Nothing in the repository changes by that.
    record Seen(AgentId agent, Actor by, Instant at) implements AgentEvent {
        @Override
        public String type() {
            return "agent.seen";
        }

        @Override
        public boolean isKept() {
            return false;
        }
    }
}
