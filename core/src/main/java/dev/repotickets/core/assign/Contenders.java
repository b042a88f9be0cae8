package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Abilities;
import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads off an agent what a scorer looks at.
public final class Contenders {
    /// What a general agent declares for every type of task: more than one that is made for others,
    /// less than one that is made for it.
    private static final double GENERAL = 0.25;

    private Contenders() {}

    /// `load` is how many tasks it has without this one.
    public static Contender of(Agent agent, int load, Traits task) {
        return new Contender(
                agent.key(),
                agent.connection().model(),
                agent.connection().model(),
                load,
                agent.abilities().maxConcurrentTasks(),
                Math.max(madeFor(agent, task), preferred(agent, task)),
                skill(agent.abilities(), it -> knows(it, task)));
    }

    private static double madeFor(Agent agent, Traits task) {
        AgentType type = agent.profile().agentType();
        if (AgentType.madeFor(task.taskType()).equals(Optional.of(type))) {
            return 1;
        }
        return type == AgentType.GENERAL ? GENERAL : 0;
    }

    /// The original's rule: a capability counts whose name contains the type of the task.
    private static double preferred(Agent agent, Traits task) {
        return agent.abilities().prefers(task.taskType())
                ? 1
                : skill(agent.abilities(), it -> it.contains(task.taskType()));
    }

    private static boolean knows(String capability, Traits task) {
        return capability.equals(task.component())
                || task.labels().contains(capability)
                || task.words().contains(capability);
    }

    private static double skill(Abilities abilities, Predicate<String> isMeant) {
        return abilities.capabilities().stream()
                .filter(Capability::enabled)
                .filter(it -> isMeant.test(it.name().toLowerCase(Locale.ROOT)))
                .mapToDouble(Capability::confidenceLevel)
                .max()
                .orElse(0);
    }
}
