package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.workflow.RunStatus;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has to happen next in a run: the call that does it, or whom it waits for.
public record NextAction(
        String step, @Doc("Empty while somebody is at it") String call, String note) {

    static List<NextAction> of(WorkflowRun run, TaskBoard board) {
        if (run.status().isOver()) {
            return List.of();
        }
        Stream<NextAction> whole =
                run.hold().isPresent() && (run.status() != RunStatus.RUNNING)
                        ? Stream.of(resume(run))
                        : Stream.empty();
        return Stream.concat(
                        whole,
                        run.steps().stream()
                                .filter(it -> run.active().contains(it.name()))
                                .flatMap(it -> of(run, it, board).stream()))
                .toList();
    }

    private static NextAction resume(WorkflowRun run) {
        return new NextAction(
                "",
                "workflow_control {\"id\":\"" + run.id() + "\",\"action\":\"resume\"}",
                run.hold().orElse(""));
    }

    private static Optional<NextAction> of(WorkflowRun run, Step step, TaskBoard board) {
        if (step.isGate()) {
            return Optional.of(decide(run, step, "A person decides"));
        }
        Optional<Task> task = Workflows.task(run, step.name(), board);
        if (task.isEmpty()) {
            return Optional.of(decide(run, step, "Its task is not here"));
        }
        boolean isHeld = run.hold().isPresent();
        return switch (task.get().status()) {
            case QUEUED -> isHeld ? Optional.empty() : Optional.of(queued(step, task.get(), board));
            case ASSIGNED ->
                    isHeld
                            ? Optional.empty()
                            : Optional.of(
                                    new NextAction(
                                            step.name(),
                                            "task_start {\"id\":\"" + task.get().id() + "\"}",
                                            had(task.get(), task.get().course().assignedAt())));
            case IN_PROGRESS, PAUSED ->
                    Optional.of(
                            new NextAction(
                                    step.name(),
                                    "",
                                    had(task.get(), task.get().course().startedAt())));
            case COMPLETED, FAILED, CANCELLED -> Optional.empty();
        };
    }

    private static NextAction decide(WorkflowRun run, Step step, String note) {
        return new NextAction(
                step.name(),
                "workflow_complete_step {\"id\":\""
                        + run.id()
                        + "\",\"step\":\""
                        + step.name()
                        + "\",\"outcome\":\"completed\"}",
                note);
    }

    private static NextAction queued(Step step, Task task, TaskBoard board) {
        String who = step.agentType().map(it -> ", for a " + Words.of(it)).orElse("");
        String when = board.restsUntil(task).map(it -> ", not before " + it).orElse("");
        return new NextAction(
                step.name(),
                "task_next {\"agent_id\":\"AGENT-...\"}",
                "Task " + task.id() + " (" + step.type() + ") is queued" + who + when);
    }

    private static String had(Task task, Optional<Instant> since) {
        return task.course().agentId().map(AgentId::value).orElse("Somebody")
                + " has task "
                + task.id()
                + since.map(it -> " since " + it).orElse("");
    }
}
