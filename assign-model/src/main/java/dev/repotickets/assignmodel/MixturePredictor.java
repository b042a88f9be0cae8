package dev.repotickets.assignmodel;

import dev.repotickets.assignmodel.mixture.Estimator;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.Quality;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// A mind that learns no more. Several may ask it at once.
record MixturePredictor(String model, Mind mind) implements Predictor {

    @Override
    public List<Estimate> estimate(Traits task, List<Contender> contenders) {
        return new Estimator(mind).estimate(task, contenders);
    }

    @Override
    public Quality quality() {
        return mind.quality();
    }
}
