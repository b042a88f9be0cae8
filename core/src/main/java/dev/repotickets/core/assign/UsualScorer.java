package dev.repotickets.core.assign;

import dev.repotickets.core.agent.Abilities;
import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The score of the original's auto-assign (`agents.py`), and the one thing that its documentation
/// promises and it does not do, the fit of the agent's type:
///
/// ```
/// score = 10 × (1 - active / max)                          idle
///       + 20 × success rate, 0 where nothing is ended      success
///       + 15 where the task type is a preferred one        preferred
///       + 10 × Σ confidence of the enabled capabilities
///               whose name contains the task type          capability
///       + 10 where the agent's type is made for such tasks fit
/// ```
///
/// `fit` weighs as much as being wholly idle, and less than a preference that somebody stated.
public final class UsualScorer implements Scorer {
    private static final double IDLE = 10;
    private static final double SUCCESS = 20;
    private static final double PREFERRED = 15;
    private static final double CAPABILITY = 10;
    private static final double FIT = 10;

    @Override
    public List<ScorePart> score(Candidate candidate, Wish wish) {
        Agent agent = candidate.agent();
        Abilities abilities = agent.abilities();
        String type = wish.taskType().strip().toLowerCase(Locale.ROOT);
        double load = (double) candidate.active() / abilities.maxConcurrentTasks();
        double confidence =
                abilities.capabilities().stream()
                        .filter(Capability::enabled)
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(type))
                        .mapToDouble(Capability::confidenceLevel)
                        .sum();
        return List.of(
                new ScorePart("idle", rounded(IDLE * (1 - load))),
                new ScorePart(
                        "success",
                        rounded(SUCCESS * candidate.performance().successRate().orElse(0.0))),
                new ScorePart("preferred", abilities.prefers(type) ? PREFERRED : 0),
                new ScorePart("capability", rounded(CAPABILITY * confidence)),
                new ScorePart("fit", isFit(agent, type) ? FIT : 0));
    }

    private static boolean isFit(Agent agent, String taskType) {
        return AgentType.madeFor(taskType).equals(Optional.of(agent.profile().agentType()));
    }

    /// To three decimal places.
    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
