package dev.repotickets.assignmodel.fold;

import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Which outcomes count: of several of one try the one that was recorded last, where it says
/// something of the agent.
final class Judgement {
    private static final Comparator<Outcome> LATER =
            Comparator.comparing(Outcome::recordedAt).thenComparing(Outcome::id);

    private final Map<OutcomeId, Outcome> all = new HashMap<>();
    private final Map<String, Outcome> last = new HashMap<>();

    Judgement(Collection<Outcome> outcomes) {
        for (Outcome each : outcomes) {
            all.put(each.id(), each);
            last.merge(attempt(each), each, Judgement::later);
        }
    }

    private static Outcome later(Outcome one, Outcome other) {
        return LATER.compare(one, other) >= 0 ? one : other;
    }

    Known.State state(OutcomeId id) {
        Outcome outcome = all.get(id);
        if (outcome == null) {
            return Known.State.UNREAD;
        }
        Outcome counting = last.getOrDefault(attempt(outcome), outcome);
        if (!counting.id().equals(id)) {
            return Known.State.SUPERSEDED;
        }
        return reward(outcome).isPresent() ? Known.State.COUNTS : Known.State.SILENT;
    }

    /// What it is worth, from 0 to 1; nothing where it says nothing of the agent.
    static OptionalDouble reward(Outcome outcome) {
        OptionalDouble usual = outcome.result().reward();
        double worth = outcome.quality().orElse(Double.NaN);
        return usual.isEmpty() || Double.isNaN(worth)
                ? usual
                : OptionalDouble.of(Math.clamp(worth, 0, 1));
    }

    static int hash(Outcome outcome) {
        return dev.repotickets.assignmodel.number.Hash.of(attempt(outcome));
    }

    private static String attempt(Outcome outcome) {
        return outcome.task().value() + "#" + outcome.attempt();
    }
}
