package dev.repotickets.tools.find;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Reader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finding agents.
public final class Agents {
    private Agents() {}

    public static Agent find(Reader view, AgentId id) {
        Agent agent = evenDeleted(view, id);
        if (agent.isDeleted()) {
            throw Agent.missing(id).toException();
        }
        return agent;
    }

    public static Agent evenDeleted(Reader view, AgentId id) {
        return view.find(Agent.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(
                                        view,
                                        Agent.KIND,
                                        id.value(),
                                        "See all: agent_list {}. Register it first: agent_create"
                                                + " {\"name\":\"...\"}")
                                .toException());
    }

    /// All agents that are not deleted, those registered first before the others.
    public static List<Agent> all(Reader view) {
        return view.all(Agent.KIND).stream()
                .filter(agent -> !agent.isDeleted())
                .sorted(
                        Comparator.comparing((Agent it) -> it.lifetime().createdAt())
                                .thenComparing(Agent::id))
                .toList();
    }

    /// True of an id that an agent of this clone has or had, in whatever work tree.
    public static boolean isTaken(Reader view, String id) {
        return view.keys(Agent.KIND).contains(id) || view.keys(Presence.KIND).contains(id);
    }

    /// When the agent was last heard of in this clone.
    public static Optional<Presence> presence(Reader view, Agent agent) {
        return view.find(Presence.KIND, agent.key()).filter(it -> it.uid().equals(agent.uid()));
    }

    /// When an agent, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Agent agent) {
        return Entities.updatedAt(view, Agent.KIND, agent, agent.lifetime().createdAt());
    }

    public static Optional<String> revision(Reader view, Agent agent) {
        return view.revision(Agent.KIND, agent.key());
    }
}
