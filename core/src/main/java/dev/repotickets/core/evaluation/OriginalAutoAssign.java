package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;

/// What `auto-assign` of the original program goes by (`find_best_agent_for_task`):
///
/// ```
/// 10 × (1 - load / capacity) + 20 × success rate + 15 where preferred + 10 × confidence
/// ```
///
/// What an agent declares for the type stands for the last two.
final class OriginalAutoAssign implements Baseline {
    private final Tally tally = new Tally();

    @Override
    public String name() {
        return "original auto-assign";
    }

    @Override
    public double judge(Outcome outcome) {
        Contender agent = outcome.agent();
        return 10 * (1 - (double) agent.load() / agent.capacity())
                + 20 * tally.of(agent.agent()).rate()
                + (agent.declaredType() >= 1 ? 15 : 10 * agent.declaredType());
    }

    @Override
    public boolean isProbability() {
        return false;
    }

    @Override
    public void learn(Outcome outcome) {
        tally.add(outcome.agent().agent(), success(outcome), 0);
    }

    /// It knows nothing between.
    static double success(Outcome outcome) {
        return outcome.reward().orElseThrow() > 0.5 ? 1 : 0;
    }
}
