package dev.repotickets.core.backlog;

import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.List;
import java.util.SortedSet;

/// What has to be done before a backlog item, and how it is judged.
public record Definition(
        SortedSet<BacklogId> dependencies,
        List<String> acceptanceCriteria,
        List<String> definitionOfDone)
        implements Part {

    public Definition {
        acceptanceCriteria = Checks.sentences("acceptance_criteria", acceptanceCriteria);
        definitionOfDone = Checks.sentences("definition_of_done", definitionOfDone);
    }
}
