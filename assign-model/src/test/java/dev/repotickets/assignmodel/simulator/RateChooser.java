package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// The best rate of success, discounted and drawn to that of all: overall, or at the type of the
/// task, drawn to the overall one.
final class RateChooser implements Chooser {
    private static final double STRENGTH = 4;
    private final Counts counts = new Counts(0.999);
    private final boolean byType;

    RateChooser(boolean byType) {
        this.byType = byType;
    }

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        double[] rates = contenders.stream().mapToDouble(it -> rate(it.agent(), task)).toArray();
        int best = Chooser.greatest(rates);
        return new Choice(best, rates[best]);
    }

    private double rate(String agent, Traits task) {
        double overall = counts.rate(agent, counts.rate("", 0.5, 2), STRENGTH);
        return byType ? counts.rate(agent + " " + task.taskType(), overall, STRENGTH) : overall;
    }

    @Override
    public void learn(Outcome outcome) {
        double reward = outcome.result().reward().orElseThrow();
        counts.next();
        counts.add("", reward);
        counts.add(outcome.agent().agent(), reward);
        counts.add(outcome.agent().agent() + " " + outcome.traits().taskType(), reward);
    }
}
