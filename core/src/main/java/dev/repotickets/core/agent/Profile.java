package dev.repotickets.core.agent;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;

/// Who an agent is.
public record Profile(String name, String description, AgentType agentType, AgentStatus status)
        implements Part {

    public Profile {
        if (name.isBlank()) {
            throw new Problem.InvalidArgument("name", "name is blank", "Say what it is called.")
                    .toException();
        }
        name = Checks.word("name", name.strip());
        description = Checks.description(description);
    }
}
