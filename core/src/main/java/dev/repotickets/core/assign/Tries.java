package dev.repotickets.core.assign;

import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What counts of a log: of several outcomes of one try the one that was recorded last, and of
/// those only what says something of the agent.
public final class Tries {
    private static final Comparator<Outcome> LATER =
            Comparator.comparing(Outcome::recordedAt).thenComparing(Outcome::id);

    private Tries() {}

    private record Try(TaskId task, int attempt) {}

    /// In the order of their ids.
    public static List<Outcome> counting(Collection<Outcome> outcomes) {
        Map<Try, Outcome> last = new HashMap<>();
        for (Outcome it : outcomes) {
            last.merge(
                    new Try(it.task(), it.attempt()),
                    it,
                    (one, other) -> LATER.compare(one, other) < 0 ? other : one);
        }
        Set<OutcomeId> kept = new HashSet<>();
        last.values().forEach(it -> kept.add(it.id()));
        return outcomes.stream()
                .filter(it -> kept.contains(it.id()))
                .filter(it -> it.reward().isPresent())
                .sorted(Comparator.comparing(Outcome::id))
                .toList();
    }
}
