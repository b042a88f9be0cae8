package dev.repotickets.assignmodel.simulator;

import dev.repotickets.assignmodel.mixture.Estimator;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// What is learned, chosen from with optimism: the greatest log-odds + `optimism` deviations.
final class LearnedChooser implements Chooser {
    private final Mind mind;
    private final Estimator estimator;
    private final double optimism;
    private final String expert;

    LearnedChooser(Optimizer optimizer, double optimism, String expert) {
        mind = new Mind(optimizer);
        estimator = new Estimator(mind);
        this.optimism = optimism;
        this.expert = expert;
    }

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        List<Estimate> estimates = estimator.estimate(task, contenders);
        double[] hopes =
                estimates.stream()
                        .mapToDouble(it -> LogOdds.of(probability(it)) + optimism * it.deviation())
                        .toArray();
        int best = Chooser.greatest(hopes);
        return new Choice(best, probability(estimates.get(best)));
    }

    private double probability(Estimate estimate) {
        var opinion = estimate.experts().get(expert);
        return opinion == null ? estimate.probability() : opinion.probability();
    }

    @Override
    public void learn(Outcome outcome) {
        mind.learn(outcome, outcome.result().reward().orElseThrow());
    }
}
