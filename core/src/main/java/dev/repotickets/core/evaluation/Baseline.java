package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Outcome;

/// A simpler way to judge agents, to be compared with: it judges each outcome before it learns it.
interface Baseline {
    String name();

    /// Higher is better; a probability of success where [#isProbability()] says so.
    double judge(Outcome outcome);

    boolean isProbability();

    void learn(Outcome outcome);
}
