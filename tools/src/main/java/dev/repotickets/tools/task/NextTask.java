package dev.repotickets.tools.task;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.assign.TaskQueue;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Request;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `task next`
///
/// The choice and the start are one write, so that of any number of callers one gets a task.
public final class NextTask {
    private static final int TEXT = 6_000;

    public static final Tool<Input, Next> TOOL =
            Tool.writing(
                    new ToolName("task", "next"),
                    "Begin the next task",
                    "Pull and start the best queued or assigned task for an agent, under a lease;"
                            + " or say why there is none.",
                    Effect.ADDS,
                    Input.class,
                    Next.class,
                    "{\"agent_id\":\"AGENT-CODEBOT\"}",
                    NextTask::run);

    public record Input(
            AgentId agentId,
            @Doc(value = "Default 30; agent_heartbeat renews", min = 1, max = 10_080)
                    Optional<Integer> leaseMinutes,
            Optional<String> idempotencyKey) {}

    public record Next(
            Optional<Given> task,
            @Doc("There is nothing to do now") Optional<Boolean> none,
            @Doc("Why there is none") String why,
            @Doc("What the agent has begun beside it") List<TaskId> alsoBegun) {}

    public record Given(
            TaskId id,
            TicketId ticketId,
            String ticketTitle,
            String taskType,
            String priority,
            String description,
            String instructions,
            String expectedOutput,
            @Doc("How often it was tried without success") int attempts,
            String lastError,
            Instant leaseUntil,
            @Doc("Send it with task_complete or task_fail") long fence) {}

    private NextTask() {}

    private static Next run(Input input, Call call, Writer tx) {
        Agent agent = Agents.find(tx, input.agentId());
        if (!agent.isActive()) {
            throw new Problem.PreconditionFailed(
                            agent.id() + " is " + Words.of(agent.profile().status()),
                            "Make it active: agent_update {\"id\":\""
                                    + agent.id()
                                    + "\",\"status\":\"active\"}")
                    .toException();
        }
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        List<TaskId> begun = begun(agent, board);
        var queue =
                new TaskQueue(
                        agent,
                        board,
                        it -> ticket(tx, it).isPresent() && Workflows.hold(tx, it).isEmpty());
        Optional<Task> next = queue.next(call.rules());
        if (next.isEmpty()) {
            var why = new ArrayList<String>(List.of(queue.why()));
            why.addAll(Workflows.holds(tx, board));
            return new Next(Optional.empty(), Optional.of(true), String.join("; ", why), begun);
        }
        Begun given = Begun.by(agent, next.get(), board, input.leaseMinutes(), call, tx);
        return new Next(
                Optional.of(given(given, tx, Budget.of(call))), Optional.empty(), "", begun);
    }

    private static List<TaskId> begun(Agent agent, TaskBoard board) {
        return board.all().stream()
                .filter(it -> it.status().isBegun() && it.isOf(agent.id()))
                .map(Task::id)
                .toList();
    }

    private static Given given(Begun begun, Reader view, Budget budget) {
        Task task = begun.task();
        Request request = task.request();
        return new Given(
                task.id(),
                request.ticketId(),
                ticket(view, task).map(it -> it.headline().title()).orElse(""),
                request.taskType(),
                request.priority(),
                budget.excerpt(request.description(), TEXT),
                budget.excerpt(request.instructions(), TEXT),
                budget.excerpt(request.expectedOutput(), TEXT),
                task.attempts().size(),
                budget.excerpt(task.result().errorMessage(), TEXT / 3),
                begun.lease().until(),
                begun.lease().fence());
    }

    private static Optional<Ticket> ticket(Reader view, Task task) {
        return view.find(Ticket.KIND, task.request().ticketId().value())
                .filter(it -> !it.isDeleted());
    }
}
