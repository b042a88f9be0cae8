package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Reader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The outcomes that a store keeps.
public record StoredOutcomes(Reader view, Optional<Path> cache) implements OutcomeLog {

    @Override
    public List<OutcomeId> ids() {
        return view.keys(Outcome.KIND).stream().flatMap(StoredOutcomes::id).sorted().toList();
    }

    @Override
    public List<Outcome> read(Collection<OutcomeId> ids) {
        return ids.stream()
                .sorted()
                .flatMap(it -> view.find(Outcome.KIND, it.value()).stream())
                .toList();
    }

    /// A file of another name is not an outcome; validate tells of it.
    private static Stream<OutcomeId> id(String key) {
        try {
            return Stream.of(new OutcomeId(key));
        } catch (ProblemException _) {
            return Stream.empty();
        }
    }
}
