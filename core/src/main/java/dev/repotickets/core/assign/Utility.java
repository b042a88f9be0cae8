package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;

/// What it is worth that an agent takes a task:
///
/// ```
/// utility = value(urgency) × P(success) - 0.0005 × expected minutes - 0.05 × load / capacity
/// value   = 1.5 critical, 1.25 high, 1 medium, 0.9 low, 0.8 below
/// ```
///
/// The last term only decides between agents that are as good as each other: it spreads a batch
/// over them.
final class Utility {
    private static final double[] VALUE = {1.5, 1.25, 1, 0.9, 0.8};
    private static final double MINUTE = 0.0005;
    private static final double LOAD = 0.05;

    private Utility() {}

    static double of(Traits task, Contender contender, double probability, double minutes) {
        int urgency = Math.clamp(task.urgency(), 0, VALUE.length - 1);
        return VALUE[urgency] * probability
                - MINUTE * Math.min(minutes, 1_000)
                - LOAD * contender.load() / contender.capacity();
    }
}
