package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Outcome;

/// How often the agent succeeded so far, whatever the task: `(good + 4 × all) / (tries + 4)`, with
/// the rate of all agents together.
final class PlainRate implements Baseline {
    private static final String ALL = "";
    private static final double STRENGTH = 4;

    private final Tally tally = new Tally();

    @Override
    public String name() {
        return "plain rate";
    }

    @Override
    public double judge(Outcome outcome) {
        return tally.of(outcome.agent().agent()).towards(tally.of(ALL).towards(0.5, 2), STRENGTH);
    }

    @Override
    public boolean isProbability() {
        return true;
    }

    @Override
    public void learn(Outcome outcome) {
        double reward = outcome.reward().orElseThrow();
        tally.add(ALL, reward, 0);
        tally.add(outcome.agent().agent(), reward, 0);
    }
}
