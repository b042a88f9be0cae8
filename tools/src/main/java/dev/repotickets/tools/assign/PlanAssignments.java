package dev.repotickets.tools.assign;

import dev.repotickets.core.assign.Predictor;
import dev.repotickets.core.assign.Ranked;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Present;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Learning;
import dev.repotickets.tools.find.ModelView;
import dev.repotickets.tools.find.Reasons;
import dev.repotickets.tools.find.Rounded;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `assign plan`
///
/// Who does which of the queued tasks so that all together are likely to succeed, no agent gets
/// more than it takes, and a task that only one can do goes to that one.
public final class PlanAssignments {
    private static final int MOST = 100;

    public static final Tool<Input, Planned> TOOL =
            Tool.writing(
                    new ToolName("assign", "plan"),
                    "Plan who does what",
                    "Share out queued tasks over the agents, best for all together; apply=true"
                            + " assigns them.",
                    Effect.SETS,
                    Input.class,
                    Planned.class,
                    "{\"apply\":true}",
                    PlanAssignments::run);

    public record Input(
            @Doc("Queued ones; omit for all that can begin") List<TaskId> taskIds,
            @Doc("Default false: only tell") Optional<Boolean> apply) {}

    public record Planned(
            @Present List<Row> items,
            int total,
            @Doc("Tasks that stay in the queue, and why") Map<String, String> waiting,
            boolean applied,
            ModelView model,
            Optional<String> hint) {}

    public record Row(
            TaskId taskId, AgentId agentId, String taskType, double probability, String why) {}

    private PlanAssignments() {}

    private static Planned run(Input input, Call call, Writer tx) {
        boolean isApplied = input.apply().orElse(false);
        TaskBoard board =
                isApplied
                        ? Tasks.settled(tx, call.actor(), call.now())
                        : TaskBoard.of(tx, call.actor(), call.now());
        Predictor predictor = Learning.predictor(call.workspace(), tx);
        var sharing = new Sharing(wanted(input, board, tx, call), board, predictor, tx);
        if (isApplied) {
            sharing.given()
                    .forEach((task, ranked) ->
                            tx.apply(
                                    Task.placed(
                                            task.assign(
                                                    ranked.agent().id(), call.actor(), call.now()),
                                            sharing.placement(ranked))));
        }
        Budget budget = Budget.of(call);
        List<Row> rows =
                sharing.given().entrySet().stream()
                        .map(it -> row(it.getKey(), it.getValue()))
                        .toList();
        return new Planned(
                budget.first(rows, true),
                rows.size(),
                sharing.waiting(),
                isApplied,
                ModelView.of(predictor),
                hint(rows, isApplied));
    }

    private static List<Task> wanted(Input input, TaskBoard board, Writer tx, Call call) {
        List<Task> tasks =
                input.taskIds().isEmpty()
                        ? board.all().stream()
                                .filter(it -> it.status() == TaskStatus.QUEUED)
                                .filter(it -> board.unmet(it).isEmpty())
                                .toList()
                        : input.taskIds().stream().map(it -> queued(it, board, tx)).toList();
        return tasks.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt(
                                        (Task it) -> call.rules().rank(it.request().priority()))
                                .thenComparing(Task::createdAt)
                                .thenComparing(Task::id))
                .limit(MOST)
                .toList();
    }

    private static Task queued(TaskId id, TaskBoard board, Writer tx) {
        Task task = Tasks.find(tx, board, id);
        if (task.status() != TaskStatus.QUEUED) {
            throw new Problem.InvalidArgument(
                            "task_ids",
                            id + " is " + Words.of(task.status()) + ", not queued",
                            "See which are: task_list {\"status\":\"queued\"}")
                    .toException();
        }
        return task;
    }

    private static Row row(Task task, Ranked ranked) {
        return new Row(
                task.id(),
                ranked.agent().id(),
                task.request().taskType(),
                Rounded.of(ranked.estimate().probability()),
                Reasons.of(ranked.estimate()));
    }

    private static Optional<String> hint(List<Row> rows, boolean isApplied) {
        return rows.isEmpty() || isApplied
                ? Optional.empty()
                : Optional.of("Nothing was changed. Assign them: assign_plan {\"apply\":true}");
    }
}
