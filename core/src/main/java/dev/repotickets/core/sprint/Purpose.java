package dev.repotickets.core.sprint;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;

/// What a sprint is called, what it is for, and where it stands.
public record Purpose(String name, String goal, SprintStatus status) implements Part {

    public Purpose {
        name = Checks.word("name", name.strip());
        if (name.isEmpty()) {
            throw new Problem.InvalidArgument("name", "name is blank").toException();
        }
        goal = Checks.sentence("goal", goal);
    }
}
