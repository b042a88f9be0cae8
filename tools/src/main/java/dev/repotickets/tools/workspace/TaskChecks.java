package dev.repotickets.tools.workspace;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskLease;
import dev.repotickets.core.task.Waits;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import java.util.List;

/// What can be wrong with agents and tasks after a merge or an edit by hand.
final class TaskChecks {
    private TaskChecks() {}

    /// Reads every file, so that those that cannot be read are known.
    static void readAll(Reader view) {
        view.all(Agent.KIND).forEach(it -> view.facts(Agent.KIND, it.key()));
        view.all(Task.KIND).forEach(it -> view.facts(Task.KIND, it.key()));
        view.all(Presence.KIND);
        view.all(TaskLease.KIND);
    }

    static void check(Reader view, Call call, List<Finding> findings) {
        view.keys(Agent.KIND)
                .forEach(it -> TicketChecks.checkConflict(view, Agent.KIND, it, findings));
        TaskBoard board = TaskBoard.of(view, call.actor(), call.now());
        List<String> tickets = view.keys(Ticket.KIND);
        List<String> agents = view.keys(Agent.KIND);
        for (Task task : board.all()) {
            TicketChecks.checkConflict(view, Task.KIND, task.key(), findings);
            if (!task.status().isEnded()) {
                String ticket = task.request().ticketId().value();
                if (!tickets.contains(ticket)) {
                    findings.add(dangling(task, Ticket.KIND, ticket));
                }
                task.course()
                        .agentId()
                        .filter(it -> !agents.contains(it.value()))
                        .ifPresent(it -> findings.add(dangling(task, Agent.KIND, it.value())));
                checkWaits(board, task, findings);
            }
        }
    }

    private static void checkWaits(TaskBoard board, Task task, List<Finding> findings) {
        for (TaskId id : board.unmet(task)) {
            if (board.find(id).isEmpty()) {
                findings.add(dangling(task, Task.KIND, id.value()));
            }
        }
        Waits.circle(board, task)
                .ifPresent(it ->
                        findings.add(
                                Finding.error("cycle", task.key(), it.message(), it.advice())));
    }

    private static Finding dangling(Task task, Kind<?> kind, String id) {
        return Finding.warning(
                "dangling_" + kind.word(),
                task.key(),
                "names the " + kind.word() + " " + id + ", which is not here",
                "Merge the branch that has it, or: task_cancel {\"id\":\"" + task.key() + "\"}");
    }
}
