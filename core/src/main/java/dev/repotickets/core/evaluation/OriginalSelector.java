package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;

/// What the original program calls learned (`SmartAgentSelector`), and never asks: for the type of
/// the task
///
/// ```
/// 20 × rate + 10 / (1 + minutes / 60) + 10 × min(tries / 10, 1)
///   + 15 where rate > 0.8 after 3 tries - 10 where rate < 0.5 after 3 tries
///   + 10 × rate of all types + 10 where preferred + 5 × confidence + 10 × (1 - load / capacity)
/// ```
final class OriginalSelector implements Baseline {
    private static final int KNOWN = 3;

    private final Tally tally = new Tally();

    @Override
    public String name() {
        return "original selector";
    }

    @Override
    public double judge(Outcome outcome) {
        Contender agent = outcome.agent();
        Tally.Count typed = tally.of(key(outcome));
        double score = typed.tries() == 0 ? 0 : typed(typed);
        return score
                + 10 * tally.of(agent.agent()).rate()
                + (agent.declaredType() >= 1 ? 10 : 5 * agent.declaredType())
                + 10 * (1 - (double) agent.load() / agent.capacity());
    }

    @Override
    public boolean isProbability() {
        return false;
    }

    @Override
    public void learn(Outcome outcome) {
        double success = OriginalAutoAssign.success(outcome);
        // Durations are whole minutes of what succeeded.
        long seconds = success > 0 ? outcome.seconds() / 60 * 60 : 0;
        tally.add(key(outcome), success, seconds);
        tally.add(outcome.agent().agent(), success, 0);
    }

    private static double typed(Tally.Count typed) {
        double rate = typed.rate();
        return 20 * rate
                + (typed.minutes() > 0 ? 10 / (1 + typed.minutes() / 60) : 0)
                + 10 * Math.min(typed.tries() / 10.0, 1)
                + (rate > 0.8 && typed.tries() >= KNOWN ? 15 : 0)
                - (rate < 0.5 && typed.tries() >= KNOWN ? 10 : 0);
    }

    private static String key(Outcome outcome) {
        return outcome.agent().agent() + "\n" + outcome.traits().taskType();
    }
}
