package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Traits;
import java.util.Comparator;
import java.util.List;

/// Who of the ranked agents gets the task: the best one, or one of whom too little is known.
///
/// An agent counts with its probability at the upper end of what is believed of it, log-odds + 0.3
/// deviations (upper confidence bound: Auer, Cesa-Bianchi and Fischer, "Finite-time Analysis of the
/// Multiarmed Bandit Problem", 2002). It is the same choice whenever it is asked again. Nobody
/// tries anything out with a task of high or critical priority, where not even the best has a
/// probability of 0.4, nor with an agent that is more than 0.25 below the best.
final class Optimism {
    private static final double DEVIATIONS = 0.3;
    private static final double HOPELESS = 0.4;
    private static final double FARTHEST = 0.25;
    private static final int HIGH = 1;

    private Optimism() {}

    static Ranked chosen(List<Ranked> ranked, Traits task) {
        Ranked best = ranked.getFirst();
        double most =
                ranked.stream().mapToDouble(it -> it.estimate().probability()).max().orElse(0);
        if (task.urgency() <= HIGH || most < HOPELESS) {
            return best;
        }
        return ranked.stream()
                .filter(it -> it.estimate().probability() >= most - FARTHEST)
                .max(
                        Comparator.comparingDouble((Ranked it) -> hoped(it, task))
                                .thenComparing(Comparator.comparingInt(ranked::indexOf).reversed()))
                .orElse(best);
    }

    private static double hoped(Ranked ranked, Traits task) {
        Estimate estimate = ranked.estimate();
        double logOdds = LogOdds.of(estimate.probability()) + DEVIATIONS * estimate.deviation();
        return Utility.of(
                task, ranked.contender(), LogOdds.probability(logOdds), estimate.minutes());
    }
}
