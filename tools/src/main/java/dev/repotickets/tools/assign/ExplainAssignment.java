package dev.repotickets.tools.assign;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.outcome.Placement;
import dev.repotickets.core.task.Attempt;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.task.TaskStatus;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Rounded;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `assign explain`
public final class ExplainAssignment {
    public static final Tool<Input, Explained> TOOL =
            Tool.reading(
                    new ToolName("assign", "explain"),
                    "Why this agent",
                    "Why a task went to its agents: what was known of them when they were chosen.",
                    Input.class,
                    Explained.class,
                    "{\"task_id\":\"6F7CAAA9\"}",
                    ExplainAssignment::run);

    public record Input(TaskId taskId) {}

    public record Explained(TaskId taskId, @Present List<Decision> items, Optional<String> hint) {}

    /// One try, as it was decided.
    public record Decision(
            int attempt,
            AgentId agentId,
            Optional<Chosen> chosen,
            @Doc("Of success, as it was thought") Optional<Double> probability,
            Optional<Double> baseline,
            @Doc("Log-odds that add up to the probability's, from the baseline on")
                    List<Factor> why,
            @Doc("Who was next best, and its probability") String over,
            @Doc("Tasks it had, of how many it takes") String load,
            @Doc("Which model, and what it had seen") String model) {}

    private ExplainAssignment() {}

    private static Explained run(Input input, Call call) {
        return call.read(view -> {
            TaskBoard board = TaskBoard.of(view, call.actor(), call.now());
            Task task = Tasks.find(view, board, input.taskId());
            List<Decision> decisions = decisions(task);
            return new Explained(
                    task.id(),
                    decisions,
                    decisions.isEmpty()
                            ? Optional.of(
                                    "Nobody has or had it. Who could: agent_recommend"
                                            + " {\"task_type\":\""
                                            + task.request().taskType()
                                            + "\",\"ticket_id\":\""
                                            + task.request().ticketId()
                                            + "\"}")
                            : Optional.empty());
        });
    }

    private static List<Decision> decisions(Task task) {
        var decisions = new ArrayList<Decision>();
        List<Attempt> attempts = task.attempts();
        for (int i = 0; i < attempts.size(); i++) {
            int number = i + 1;
            Attempt tried = attempts.get(i);
            tried.agentId().ifPresent(it -> decisions.add(decision(number, it, tried.placement())));
        }
        if (task.status() != TaskStatus.FAILED) {
            task.course()
                    .agentId()
                    .ifPresent(it ->
                            decisions.add(
                                    decision(attempts.size() + 1, it, task.course().placement())));
        }
        return List.copyOf(decisions);
    }

    private static Decision decision(int number, AgentId agent, Optional<Placement> placement) {
        return new Decision(
                number,
                agent,
                placement.map(Placement::chosen),
                placement.flatMap(Placement::probability).map(Rounded::of),
                placement.flatMap(Placement::baseline).map(Rounded::of),
                placement.map(it -> Rounded.of(it.factors())).orElse(List.of()),
                placement
                        .flatMap(Placement::over)
                        .map(it -> it.agent() + " " + Rounded.of(it.probability()))
                        .orElse(""),
                placement
                        .map(it -> it.contender().load() + " of " + it.contender().capacity())
                        .orElse(""),
                placement.map(Placement::model).orElse(""));
    }
}
