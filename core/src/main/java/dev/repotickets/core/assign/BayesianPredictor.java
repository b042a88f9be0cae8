package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

record BayesianPredictor(Beliefs beliefs, String model) implements Predictor {

    @Override
    public List<Estimate> estimate(Traits task, List<Contender> contenders) {
        return contenders.stream().map(it -> beliefs.of(task, it)).toList();
    }

    @Override
    public Quality quality() {
        return beliefs.quality();
    }
}
