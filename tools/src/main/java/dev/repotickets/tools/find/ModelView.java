package dev.repotickets.tools.find;

import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.Quality;
import dev.repotickets.tools.schema.Doc;
import java.util.Optional;

/// Which model was asked, and whether learning is better here than the plain success rate.
public record ModelView(
        @Doc("Its name, what it has seen, how many outcomes") String name,
        @Doc("Outcomes that it was tried on, 200 at most") int tried,
        @Doc("Lower is better") Optional<Double> logLoss,
        @Doc("That of the plain rate") Optional<Double> rateLogLoss) {

    public static ModelView of(Predictor predictor) {
        Quality quality = predictor.quality();
        boolean isKnown = quality.count() > 0;
        return new ModelView(
                predictor.model(),
                quality.count(),
                Optional.of(Rounded.of(quality.logLoss())).filter(_ -> isKnown),
                Optional.of(Rounded.of(quality.rateLogLoss())).filter(_ -> isKnown));
    }
}
