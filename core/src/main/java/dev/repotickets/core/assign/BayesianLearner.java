package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.ArrayList;
import java.util.List;

/// Learns how often each agent succeeds, and with which types of tasks, from the last 2,000
/// outcomes; needs no library.
public final class BayesianLearner implements Learner {
    private static final int WINDOW = 2_000;

    @Override
    public Predictor learn(OutcomeLog log) {
        List<OutcomeId> ids = log.ids();
        var beliefs = new Beliefs();
        rehearse(log.read(ids.subList(Math.max(0, ids.size() - WINDOW), ids.size())), beliefs);
        return new BayesianPredictor(beliefs, ModelName.of("bayes", ids));
    }

    @Override
    public List<Foretold> rehearse(OutcomeLog log) {
        return rehearse(log.read(log.ids()), new Beliefs());
    }

    private static List<Foretold> rehearse(List<Outcome> outcomes, Beliefs beliefs) {
        var foretold = new ArrayList<Foretold>();
        for (Outcome outcome : Tries.counting(outcomes)) {
            foretold.add(new Foretold(outcome, beliefs.foretell(outcome)));
            beliefs.learn(outcome);
        }
        return foretold;
    }
}
