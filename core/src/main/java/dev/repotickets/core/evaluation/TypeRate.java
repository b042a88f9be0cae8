package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Outcome;

/// How often the agent succeeded with such tasks, held to its plain rate by four tries.
final class TypeRate implements Baseline {
    private static final double STRENGTH = 4;

    private final PlainRate plain = new PlainRate();
    private final Tally tally = new Tally();

    @Override
    public String name() {
        return "rate by type";
    }

    @Override
    public double judge(Outcome outcome) {
        return tally.of(key(outcome)).towards(plain.judge(outcome), STRENGTH);
    }

    @Override
    public boolean isProbability() {
        return true;
    }

    @Override
    public void learn(Outcome outcome) {
        tally.add(key(outcome), outcome.reward().orElseThrow(), 0);
        plain.learn(outcome);
    }

    private static String key(Outcome outcome) {
        return outcome.agent().agent() + "\n" + outcome.traits().taskType();
    }
}
