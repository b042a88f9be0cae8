package dev.repotickets.tools.assign;

import dev.repotickets.core.assign.Ended;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Judgement;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Try;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import java.util.Optional;
import java.util.OptionalDouble;

/// `assign record`
public final class RecordOutcome {
    public static final Tool<Input, Recorded> TOOL =
            Tool.writing(
                    new ToolName("assign", "record"),
                    "Judge a try at a task",
                    "Say what a task that ended was worth: rework, infra (not the agent's fault),"
                            + " quality, cost.",
                    Effect.SETS,
                    Input.class,
                    Recorded.class,
                    "{\"task_id\":\"6F7CAAA9\",\"result\":\"rework\",\"quality\":0.4}",
                    RecordOutcome::run);

    public record Input(
            TaskId taskId,
            OutcomeResult result,
            @Doc("0 to 1, instead of what the result is worth") Optional<Double> quality,
            @Doc("In your unit") Optional<Double> cost,
            @Doc(value = "Which try; default the last", min = 1, max = 10)
                    Optional<Integer> attempt) {}

    public record Recorded(
            String id,
            AgentId agentId,
            int attempt,
            @Doc("0 to 1; absent: it says nothing of the agent") Optional<Double> reward) {}

    private RecordOutcome() {}

    private static Recorded run(Input input, Call call, Writer tx) {
        var judgement = new Judgement(input.quality(), input.cost());
        TaskBoard board = Tasks.settled(tx, call.actor(), call.now());
        Task task = Tasks.find(tx, board, input.taskId());
        Outcome outcome =
                tx.apply(
                        Outcome.of(
                                ended(task, input, tx),
                                input.result(),
                                judgement,
                                call.actor(),
                                call.now()));
        OptionalDouble reward = outcome.reward();
        return new Recorded(
                outcome.key(),
                new AgentId(outcome.agent().agent()),
                outcome.attempt(),
                reward.isPresent() ? Optional.of(reward.getAsDouble()) : Optional.empty());
    }

    private static Try ended(Task task, Input input, Writer tx) {
        int tries = task.attempts().size() + (task.status() == TaskStatus.COMPLETED ? 1 : 0);
        if (tries == 0) {
            throw new Problem.PreconditionFailed(
                            task.id()
                                    + " is "
                                    + Words.of(task.status())
                                    + ": no try at it has ended yet",
                            "End it first: task_complete {\"id\":\""
                                    + task.id()
                                    + "\"} or task_fail.")
                    .toException();
        }
        int attempt = input.attempt().orElse(tries);
        return Ended.attempt(task, attempt, tx)
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        "attempt",
                                        attempt
                                                + " is no ended try of an agent; "
                                                + task.id()
                                                + " has "
                                                + tries,
                                        "See them: task_get {\"id\":\"" + task.id() + "\"}")
                                .toException());
    }
}
