package dev.repotickets.core.task;

import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.tree.Part;
import java.util.Locale;
import java.util.SortedSet;

/// What is to be done. `taskType` is a word in lower case, such as code, test, review or docs;
/// `dependsOn` are tasks that have to be completed before.
public record Request(
        TicketId ticketId,
        String taskType,
        String description,
        String priority,
        String instructions,
        String expectedOutput,
        SortedSet<TaskId> dependsOn)
        implements Part {

    public Request {
        if (taskType.isBlank()) {
            throw new Problem.InvalidArgument(
                            "task_type", "task_type is blank", "Say code, test, review, docs.")
                    .toException();
        }
        taskType = Checks.word("task_type", taskType.strip().toLowerCase(Locale.ROOT));
        if (description.isBlank()) {
            throw new Problem.InvalidArgument(
                            "description", "description is blank", "Say what is to be done.")
                    .toException();
        }
        description = Checks.description(description);
        priority = Checks.word("priority", priority);
        instructions = Checks.text("instructions", instructions);
        expectedOutput = Checks.text("expected_output", expectedOutput);
    }
}
