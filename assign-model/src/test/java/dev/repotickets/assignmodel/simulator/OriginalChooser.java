package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// The original's `auto-assign` (`agents.py`), told of outcomes: idleness, its overall rate of
/// success as it is, and its capabilities by their confidence.
final class OriginalChooser implements Chooser {
    private final Counts counts = new Counts(1);

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        double[] scores = contenders.stream().mapToDouble(this::score).toArray();
        int best = Chooser.greatest(scores);
        return new Choice(best, counts.rate(contenders.get(best).agent(), 0.5, 2));
    }

    private double score(Contender it) {
        return 10 * (1 - (double) it.load() / it.capacity())
                + 20 * counts.rate(it.agent(), 0, 0)
                + 10 * it.declaredType();
    }

    @Override
    public void learn(Outcome outcome) {
        counts.add(outcome.agent().agent(), outcome.result().reward().orElseThrow());
    }
}
