package dev.repotickets.core.agent;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an agent can do: at most so many tasks at once, from 1 to 100, and only those of the
/// preferred types, or of every type where none is preferred.
public record Abilities(
        List<Capability> capabilities, int maxConcurrentTasks, SortedSet<String> preferredTaskTypes)
        implements Part {
    private static final int MOST_CAPABILITIES = 100;

    public Abilities {
        capabilities = List.copyOf(capabilities);
        if (capabilities.size() > MOST_CAPABILITIES) {
            throw new Problem.LimitExceeded(
                            capabilities.size() + " capabilities; allowed are " + MOST_CAPABILITIES,
                            "")
                    .toException();
        }
        Checks.bounded("max_tasks", Optional.of(maxConcurrentTasks), 1, 100);
        preferredTaskTypes = types(preferredTaskTypes);
    }

    /// True of tasks that it may be given.
    public boolean handles(String taskType) {
        return preferredTaskTypes.isEmpty() || prefers(taskType);
    }

    public boolean prefers(String taskType) {
        return preferredTaskTypes.contains(taskType.strip().toLowerCase(Locale.ROOT));
    }

    /// Task types in lower case, each once.
    static SortedSet<String> types(Collection<String> types) {
        var cleaned = new TreeSet<String>();
        for (String type : types) {
            if (type.isBlank()) {
                throw new Problem.InvalidArgument(
                                "preferred_task_types", "preferred_task_types holds a blank text")
                        .toException();
            }
            cleaned.add(Checks.word("preferred_task_types", type.strip().toLowerCase(Locale.ROOT)));
        }
        return Collections.unmodifiableSortedSet(cleaned);
    }
}
