package dev.repotickets.tools.task;

import dev.repotickets.core.assign.Recommendation;
import dev.repotickets.core.assign.TaskTraits;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Limits;
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
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// `task assign`
///
/// What an agent has is counted and the task is given in one write, so that no number of callers
/// gives it more than it takes.
public final class AssignTask {
    public static final Tool<Input, Assigned> TOOL =
            Tool.writing(
                    new ToolName("task", "assign"),
                    "Assign a task",
                    "Assign a task on a ticket to an agent, or to the best available one; else it"
                            + " waits in the queue.",
                    Effect.ADDS,
                    Input.class,
                    Assigned.class,
                    "{\"ticket_id\":\"AUTH-12\",\"task_type\":\"test\","
                            + "\"description\":\"Write unit tests\"}",
                    AssignTask::run);

    public record Input(
            TicketReference ticketId,
            @Doc("Omit to auto-select") Optional<AgentId> agentId,
            @Doc("code, test, review, docs...") String taskType,
            String description,
            @Doc("critical, high, medium, low") Optional<String> priority,
            Optional<String> instructions,
            Optional<String> expectedOutput,
            @Doc("Tasks to be completed before") List<TaskId> dependsOn,
            @Doc(min = 0) Optional<Integer> estimatedMinutes,
            @Doc(value = "Default 3", min = 1, max = 10) Optional<Integer> maxAttempts,
            Optional<String> idempotencyKey) {}

    public record Assigned(
            String id,
            Optional<String> rev,
            TaskStatus status,
            @Doc("Empty while it is queued") Optional<AgentId> agentId,
            @Doc("Why this agent, or why nobody") String why,
            List<String> warnings,
            @Doc("The call that usually follows") Optional<String> next) {}

    private AssignTask() {}

    private static Assigned run(Input input, Call call, Writer tx) {
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        Ticket ticket = Tickets.find(tx, input.ticketId());
        if (rules.category(ticket.headline().status()).isEnded()) {
            warnings.add(ticket.key() + " is " + ticket.headline().status());
        }
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Request request = request(input, ticket, tx, board, rules);
        Choice choice =
                input.agentId()
                        .map(it -> Choice.of(Agents.find(tx, it), request, tx, board))
                        .orElseGet(() -> best(request, ticket, call, tx, board));
        Change<Task> asked =
                Task.ask(
                        newId(tx),
                        tx.ids().uid(call.now()),
                        request,
                        new Limits(
                                input.estimatedMinutes(),
                                input.maxAttempts().orElse(Limits.USUAL_ATTEMPTS)),
                        choice.agent(),
                        call.actor(),
                        call.now());
        Task task = tx.apply(choice.placement().map(it -> Task.placed(asked, it)).orElse(asked));
        return new Assigned(
                task.key(),
                Tasks.revision(tx, task),
                task.status(),
                task.course().agentId(),
                choice.why(),
                warnings,
                choice.agent().map(it -> "task_start {\"id\":\"" + task.key() + "\"}"));
    }

    private static Request request(
            Input input, Ticket ticket, Writer tx, TaskBoard board, Configuration rules) {
        input.dependsOn().forEach(it -> Tasks.find(tx, board, it));
        return new Request(
                ticket.id(),
                input.taskType(),
                input.description(),
                rules.priority(input.priority().orElse(rules.defaultPriority())),
                input.instructions().orElse(""),
                input.expectedOutput().orElse(""),
                Collections.unmodifiableSortedSet(new TreeSet<>(input.dependsOn())));
    }

    private static Choice best(
            Request request, Ticket ticket, Call call, Writer tx, TaskBoard board) {
        Recommendation result =
                Recommendation.of(
                        Agents.all(tx),
                        board,
                        TaskTraits.of(request, Optional.of(ticket)),
                        Learning.predictor(call.workspace(), tx));
        return Choice.of(result, call.rules(), board.all().size() + 1);
    }

    /// Eight hexadecimal digits that no task of this clone has.
    private static TaskId newId(Writer tx) {
        TaskId id;
        do {
            id = new TaskId(tx.ids().part().value().toUpperCase(Locale.ROOT));
        } while (Tasks.isTaken(tx, id));
        return id;
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("task_type", input.taskType())
                .in("description", input.description())
                .in("instructions", input.instructions())
                .in("expected_output", input.expectedOutput())
                .warnings();
    }
}
