package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// What was learned from a log.
public interface Predictor {

    /// Names the model and what it has seen: `bayes:1a2b3c4d:n=812`.
    String model();

    /// How likely each contender is to succeed, in the order in which they are given.
    List<Estimate> estimate(Traits task, List<Contender> contenders);

    /// How good the model has been, each outcome predicted before it was learned.
    Quality quality();
}
