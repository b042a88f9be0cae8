package dev.repotickets.assignmodel;

import dev.repotickets.assignmodel.fold.Fold;
import dev.repotickets.assignmodel.fold.Rehearsal;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.core.assign.Foretold;
import dev.repotickets.core.assign.Learner;
import dev.repotickets.core.assign.ModelName;
import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.assign.Predictor;
import java.util.List;
import java.util.function.Consumer;

/// Learns who is good at what by a mixture of five experts, from the simple rate of success to a
/// logistic regression over the words of tasks. See docs/assignment.md.
public final class MixtureLearner implements Learner {
    private final Consumer<String> say;

    /// Says what is wrong with its cache as a warning in the log, which ends on stderr.
    public MixtureLearner() {
        this(it ->
                System.getLogger("dev.repotickets.assignmodel")
                        .log(System.Logger.Level.WARNING, it));
    }

    MixtureLearner(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public Predictor learn(OutcomeLog log) {
        Mind mind = new Fold(log, new SmileOptimizer(), say).run();
        return new MixturePredictor(ModelName.of("mixture", log.ids()), mind);
    }

    @Override
    public List<Foretold> rehearse(OutcomeLog log) {
        return Rehearsal.of(log, new SmileOptimizer());
    }
}
