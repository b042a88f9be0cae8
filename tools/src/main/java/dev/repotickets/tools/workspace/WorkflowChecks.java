package dev.repotickets.tools.workspace;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.StepRules;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import java.util.List;

/// What can be wrong with workflows that people wrote, and with runs after a merge.
final class WorkflowChecks {
    private WorkflowChecks() {}

    /// Reads every file, so that those that cannot be read are known.
    static void readAll(Reader view) {
        view.all(Workflow.KIND).forEach(it -> view.facts(Workflow.KIND, it.key()));
        view.all(WorkflowRun.KIND).forEach(it -> view.facts(WorkflowRun.KIND, it.key()));
    }

    static void check(Reader view, List<Finding> findings) {
        List<String> tickets = view.keys(Ticket.KIND);
        for (Workflow workflow : view.all(Workflow.KIND)) {
            String id = workflow.key();
            TicketChecks.checkConflict(view, Workflow.KIND, id, findings);
            StepRules.problem(workflow.steps())
                    .ifPresent(it ->
                            findings.add(Finding.error("workflow", id, it.message(), it.advice())));
            workflow.ticketId()
                    .filter(it -> !tickets.contains(it.value()))
                    .ifPresent(it ->
                            findings.add(
                                    Finding.warning(
                                            "dangling_ticket",
                                            id,
                                            "names the ticket " + it + ", which is not here",
                                            "Merge the branch that has it, or take ticket_id out"
                                                    + " of the file.")));
        }
        List<String> tasks = view.keys(Task.KIND);
        for (WorkflowRun run : view.all(WorkflowRun.KIND)) {
            TicketChecks.checkConflict(view, WorkflowRun.KIND, run.key(), findings);
            if (!run.status().isOver()) {
                checkTasks(run, tasks, findings);
            }
        }
    }

    private static void checkTasks(WorkflowRun run, List<String> tasks, List<Finding> findings) {
        for (Step step : run.steps()) {
            run.state(step.name())
                    .taskId()
                    .filter(_ -> !run.state(step.name()).status().isEnded())
                    .filter(it -> !tasks.contains(it.value()))
                    .ifPresent(it ->
                            findings.add(
                                    Finding.error(
                                            "dangling_task",
                                            run.key(),
                                            "the task "
                                                    + it
                                                    + " of its step "
                                                    + step.name()
                                                    + " is not here",
                                            "Merge the branch that has it, or end the step:"
                                                    + " workflow_complete_step {\"id\":\""
                                                    + run.id()
                                                    + "\",\"step\":\""
                                                    + step.name()
                                                    + "\",\"outcome\":\"skipped\"}")));
        }
    }
}
