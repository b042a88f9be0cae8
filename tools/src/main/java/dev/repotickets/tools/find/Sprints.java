package dev.repotickets.tools.find;

import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.Optional;

/// Finding sprints.
public final class Sprints {
    private Sprints() {}

    public static Sprint find(Reader view, SprintId id) {
        return view.find(Sprint.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(
                                        view,
                                        Sprint.KIND,
                                        id.value(),
                                        "See all: sprint_list {}. Make it first: sprint_create"
                                                + " {\"name\":\"...\"}")
                                .toException());
    }

    /// One that items may still be put into.
    public static Sprint open(Reader view, SprintId id) {
        Sprint sprint = find(view, id);
        if (!sprint.status().isOpen()) {
            throw new Problem.PreconditionFailed(
                            id
                                    + " is "
                                    + Words.of(sprint.status())
                                    + "; nothing can be put into it",
                            "Take a planned or active one: sprint_list {}, or plan the next:"
                                    + " sprint_create {\"name\":\"...\"}")
                    .toException();
        }
        return sprint;
    }

    /// Refuses a name that another sprint has, whatever its letters' case.
    public static void requireNewName(Reader view, String name, Optional<SprintId> own) {
        view.all(Sprint.KIND).stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .filter(it -> !own.equals(Optional.of(it.id())))
                .findFirst()
                .ifPresent(it -> {
                    throw new Problem.AlreadyExists(
                                    it.id() + " has the name \"" + it.name() + "\"",
                                    "Use it, or change it: sprint_update {\"id\":\""
                                            + it.id()
                                            + "\"}")
                            .toException();
                });
    }

    /// When a sprint, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Sprint sprint) {
        return Entities.updatedAt(view, Sprint.KIND, sprint, sprint.createdAt());
    }

    public static Optional<String> revision(Reader view, Sprint sprint) {
        return view.revision(Sprint.KIND, sprint.key());
    }
}
