package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Everything that is known of how tasks ended. It only grows.
public interface OutcomeLog {

    /// The ids of all outcomes, in their order. Cheap: nothing is read.
    List<OutcomeId> ids();

    /// These outcomes, in the order of their ids. One that cannot be read is left out.
    List<Outcome> read(Collection<OutcomeId> ids);

    /// A folder outside of version control where what was learned may be kept; it can vanish.
    Optional<Path> cache();
}
