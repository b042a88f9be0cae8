package dev.repotickets.core.agent;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.IdWord;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.function.Predicate;

/// Somebody, usually a program, that takes tasks.
///
/// What it is doing and how it did are written on the tasks and nowhere else, so that the two never
/// disagree.
public record Agent(
        AgentId id,
        Uid uid,
        Profile profile,
        Abilities abilities,
        Connection connection,
        Lifetime lifetime)
        implements Entity, Part {
    public static final Kind<Agent> KIND = Kind.of("agent", Agent.class, "agents");

    private static final int LONGEST_WORD = 16;

    /// `AGENT-` and the name, or the first of `-1`, `-2` behind it that is not taken.
    public static AgentId idFor(String name, Predicate<String> isTaken) {
        String word = "AGENT-" + IdWord.dashed(name, "AGENT", LONGEST_WORD);
        String id = word;
        for (int number = 1; isTaken.test(id); number++) {
            id = word + "-" + number;
        }
        return new AgentId(id);
    }

    /// Registers an agent, which is active from then on.
    public static Change<Agent> create(
            AgentId id, Uid uid, AgentDraft draft, Actor by, Instant at) {
        var agent =
                new Agent(
                        id,
                        uid,
                        new Profile(
                                draft.name(),
                                draft.description(),
                                draft.type().orElse(AgentType.GENERAL),
                                AgentStatus.ACTIVE),
                        new Abilities(
                                draft.capabilities(),
                                draft.maxTasks().orElse(1),
                                Abilities.types(draft.preferredTaskTypes())),
                        draft.connection(),
                        Lifetime.from(at));
        return new Change<>(KIND, agent, new AgentEvent.Created(id, agent.profile.name(), by, at));
    }

    /// Changes the fields that the edit names.
    public Change<Agent> edit(AgentEdit edit, Actor by, Instant at) {
        requireNotDeleted();
        var edited =
                new Agent(
                        id,
                        uid,
                        edit.profileOf(profile),
                        edit.abilitiesOf(abilities),
                        edit.connectionOf(connection),
                        lifetime);
        return new Change<>(
                KIND,
                edited,
                new AgentEvent.Updated(id, Differences.of(Agent.class, this, edited), by, at));
    }

    /// Makes it a tombstone: it keeps all that it holds, and nothing shows it any more.
    public Change<Agent> delete(Actor by, Instant at) {
        requireNotDeleted();
        return new Change<>(
                KIND, living(lifetime.deleted(at, by.name())), new AgentEvent.Deleted(id, by, at));
    }

    public Change<Agent> restore(Actor by, Instant at) {
        return new Change<>(KIND, living(lifetime.restored()), new AgentEvent.Restored(id, by, at));
    }

    /// The same with another description, for showing it.
    public Agent described(String text) {
        var shown = new Profile(profile.name(), text, profile.agentType(), profile.status());
        return new Agent(id, uid, shown, abilities, connection, lifetime);
    }

    public boolean isDeleted() {
        return lifetime.isDeleted();
    }

    public boolean isActive() {
        return profile.status() == AgentStatus.ACTIVE && !isDeleted();
    }

    @Override
    public String key() {
        return id.value();
    }

    /// The problem of one that was deleted, with the call that brings it back.
    public static Problem missing(AgentId id) {
        return new Problem.NotFound(
                KIND.word(),
                id.value(),
                "It was deleted. Bring it back: agent_update {\"id\":\""
                        + id
                        + "\",\"restore\":true}");
    }

    private Agent living(Lifetime changed) {
        return new Agent(id, uid, profile, abilities, connection, changed);
    }

    private void requireNotDeleted() {
        if (isDeleted()) {
            throw missing(id).toException();
        }
    }
}
