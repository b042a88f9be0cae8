package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.Availability;
import dev.repotickets.core.assign.Recommendation;
import dev.repotickets.core.assign.Selection;
import dev.repotickets.core.assign.TaskTraits;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Learning;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `task fail`
///
/// Where it may be tried again, the best available agent that has not tried it gets it; where there
/// is none, it waits in the queue.
public final class FailTask {
    public static final Tool<Input, Failed> TOOL =
            Tool.writing(
                    new ToolName("task", "fail"),
                    "Fail a task",
                    "Say that a try failed. While attempts remain, another agent or the queue gets"
                            + " it; retry=false is final.",
                    Effect.SETS,
                    Input.class,
                    Failed.class,
                    "{\"id\":\"6F7CAAA9\",\"error\":\"The build is broken\"}",
                    FailTask::run);

    public record Input(
            TaskId id,
            String error,
            @Doc("Default true") Optional<Boolean> retry,
            @Doc("true: back to the queue, not counted as a try") Optional<Boolean> requeue,
            @Doc("Who tried; default: you, if you are an agent") Optional<AgentId> agentId,
            @Doc("From task_next or task_start: refused if it is old") Optional<Integer> fence) {}

    public record Failed(
            String id,
            Optional<String> rev,
            TaskStatus status,
            @Doc("How often it was tried without success") int attempts,
            int maxAttempts,
            Optional<AgentId> reassignedTo,
            List<String> warnings) {}

    private FailTask() {}

    private static Failed run(Input input, Call call, Writer tx) {
        if (input.error().isBlank()) {
            throw new Problem.InvalidArgument(
                            "error", "error is blank", "Say what went wrong, for the next one.")
                    .toException();
        }
        List<String> warnings = Secrets.under(call.rules()).in("error", input.error()).warnings();
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.id());
        Holding.require(task, board, Holding.speaker(input.agentId(), call, tx), input.fence());
        if (input.requeue().orElse(false)) {
            return failed(
                    tx.apply(task.requeue(input.error(), call.actor(), call.now())),
                    Optional.empty(),
                    warnings,
                    tx);
        }
        boolean retry = input.retry().orElse(true);
        Task failed = tx.apply(task.fail(input.error(), retry, call.actor(), call.now()));
        Optional<Placement> other =
                canBegin(failed, call, tx) ? other(failed, call, tx) : Optional.empty();
        Task result = other.map(it -> tx.apply(given(failed, it, call))).orElse(failed);
        return failed(result, other.map(FailTask::agent), warnings, tx);
    }

    private static Failed failed(
            Task task, Optional<AgentId> other, List<String> warnings, Writer tx) {
        return new Failed(
                task.key(),
                Tasks.revision(tx, task),
                task.status(),
                task.attempts().size(),
                task.limits().maxAttempts(),
                other,
                warnings);
    }

    private static Change<Task> given(Task task, Placement placement, Call call) {
        return Task.placed(task.assign(agent(placement), call.actor(), call.now()), placement);
    }

    private static AgentId agent(Placement placement) {
        return new AgentId(placement.contender().agent());
    }

    /// One that rests, or whose run does not go on, stays in the queue.
    private static boolean canBegin(Task task, Call call, Writer tx) {
        return task.status() == TaskStatus.QUEUED
                && task.restsUntil().filter(it -> it.isAfter(call.now())).isEmpty()
                && Workflows.hold(tx, task).isEmpty();
    }

    /// The best of those that have not tried it yet.
    private static Optional<Placement> other(Task task, Call call, Writer tx) {
        List<Agent> others =
                Agents.all(tx).stream()
                        .filter(agent -> Availability.unfitness(agent, task).isEmpty())
                        .filter(agent ->
                                task.attempts().stream()
                                        .noneMatch(
                                                it -> it.agentId().equals(Optional.of(agent.id()))))
                        .toList();
        Request request = task.request();
        return Recommendation.of(
                        others,
                        TaskBoard.of(tx, call.actor(), call.now()),
                        TaskTraits.of(request, tx.find(Ticket.KIND, request.ticketId().value())),
                        Learning.predictor(call.workspace(), tx))
                .best()
                .map(Selection::placement);
    }
}
