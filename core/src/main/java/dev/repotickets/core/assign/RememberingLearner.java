package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.OutcomeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remembers what came of the last few logs; mutable, with one lock.
final class RememberingLearner implements Learner {
    private static final int MOST = 4;

    private final Learner learner;
    private final Map<List<OutcomeId>, Predictor> known =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<OutcomeId>, Predictor> eldest) {
                    return size() > MOST;
                }
            };

    RememberingLearner(Learner learner) {
        this.learner = learner;
    }

    @Override
    public synchronized Predictor learn(OutcomeLog log) {
        List<OutcomeId> ids = log.ids();
        Predictor predictor = known.get(ids);
        if (predictor == null) {
            predictor = learner.learn(log);
            known.put(ids, predictor);
        }
        return predictor;
    }

    @Override
    public List<Foretold> rehearse(OutcomeLog log) {
        return learner.rehearse(log);
    }
}
