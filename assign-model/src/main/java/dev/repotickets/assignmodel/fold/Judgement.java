package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.number.Hash;
import dev.repotickets.core.assign.Tries;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Which outcomes count, of those that could be read.
final class Judgement {
    private final Set<OutcomeId> read = new HashSet<>();
    private final Set<OutcomeId> counting = new HashSet<>();

    Judgement(Collection<Outcome> outcomes) {
        outcomes.forEach(it -> read.add(it.id()));
        Tries.counting(outcomes).forEach(it -> counting.add(it.id()));
    }

    Known.State state(OutcomeId id) {
        if (!read.contains(id)) {
            return Known.State.UNREAD;
        }
        return counting.contains(id) ? Known.State.COUNTS : Known.State.PASSED;
    }

    /// What an outcome that counts is worth, from 0 to 1 whatever was written down.
    static double reward(Outcome outcome) {
        double reward = outcome.reward().orElseThrow();
        return Double.isNaN(reward) ? 0 : Math.clamp(reward, 0, 1);
    }

    /// Equal for all outcomes of the same try.
    static int hash(Outcome outcome) {
        return Hash.of(outcome.task().value() + "#" + outcome.attempt());
    }
}
