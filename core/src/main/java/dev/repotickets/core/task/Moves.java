package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Words;
import java.util.stream.Collectors;

/// Which steps a task may take, and by whom.
final class Moves {
    private Moves() {}

    static void require(Task task, TaskStatus wanted) {
        TaskStatus current = task.status();
        if (current.next().contains(wanted)) {
            return;
        }
        String allowed = current.next().stream().map(Words::of).collect(Collectors.joining(", "));
        throw new Problem.PreconditionFailed(
                        task.id()
                                + " is "
                                + Words.of(current)
                                + " and cannot become "
                                + Words.of(wanted),
                        allowed.isEmpty()
                                ? "Nothing follows on that. Ask for it anew: task_assign"
                                        + " {\"ticket_id\":\""
                                        + task.request().ticketId()
                                        + "\",\"task_type\":\""
                                        + task.request().taskType()
                                        + "\",\"description\":\"...\"}"
                                : "Allowed from there: " + allowed + "." + hint(task, wanted))
                .toException();
    }

    private static String hint(Task task, TaskStatus wanted) {
        boolean endsUnbegun =
                (wanted == TaskStatus.COMPLETED || wanted == TaskStatus.FAILED)
                        && task.status() != TaskStatus.IN_PROGRESS;
        return endsUnbegun ? " Begin it first: task_start {\"id\":\"" + task.id() + "\"}" : "";
    }

    /// Refuses an agent that wants what another one has.
    static void requireHolder(Task task, AgentId agent) {
        task.course()
                .agentId()
                .filter(it -> !it.equals(agent))
                .ifPresent(it -> {
                    throw new Problem.Claimed(
                                    task.id()
                                            + " is "
                                            + Words.of(task.status())
                                            + " and belongs to "
                                            + it,
                                    "Take another: task_next {\"agent_id\":\"" + agent + "\"}")
                            .toException();
                });
    }
}
