package dev.repotickets.tools.find;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.RunId;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finding workflows and their runs, and what a run means for its tasks.
public final class Workflows {
    private static final String SEE_ALL = "See all: workflow_list {}";

    private Workflows() {}

    public static Workflow find(Reader view, WorkflowId id) {
        return view.find(Workflow.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(view, Workflow.KIND, id.value(), SEE_ALL).toException());
    }

    public static WorkflowRun find(Reader view, RunId id) {
        return view.find(WorkflowRun.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(view, WorkflowRun.KIND, id.value(), SEE_ALL)
                                .toException());
    }

    /// True of a text that is meant as the id of a run.
    public static boolean isRun(String text) {
        return text.toUpperCase(Locale.ROOT).startsWith("RUN-");
    }

    /// The id of a workflow, or a problem that names the templates, too.
    public static WorkflowId id(String text) {
        if (!text.toUpperCase(Locale.ROOT).startsWith("WF-")) {
            List<String> names = Stream.of(Template.values()).map(Template::word).toList();
            String closest = Closest.suggestion(text, names);
            throw new Problem.NotFound(
                            "workflow",
                            text,
                            (closest.isEmpty() ? "" : closest + " ")
                                    + "Templates: "
                                    + Template.names()
                                    + ". "
                                    + SEE_ALL)
                    .toException();
        }
        return Entities.id("id", text, WorkflowId::new);
    }

    /// `prefix` and eight hexadecimal digits that nothing of this kind has.
    public static String newId(Writer tx, Kind<?> kind, String prefix) {
        String id;
        do {
            id = prefix + tx.ids().part().value().toUpperCase(Locale.ROOT);
        } while (tx.keys(kind).contains(id));
        return id;
    }

    /// The step of a run, or a problem that names those that there are.
    public static Step step(WorkflowRun run, String name) {
        List<String> names = run.steps().stream().map(Step::name).toList();
        return run.steps().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Problem.NotFound(
                                        "step",
                                        name,
                                        "Steps of " + run.id() + ": " + String.join(", ", names))
                                .toException());
    }

    /// Why a task is not to begin, where it is a step of a run that does not go on.
    public static Optional<String> hold(Reader view, Task task) {
        return task.duty()
                .runId()
                .flatMap(it -> view.find(WorkflowRun.KIND, it.value()))
                .flatMap(WorkflowRun::hold);
    }

    /// Refuses to begin such a task.
    public static void requireGoing(Reader view, Task task) {
        hold(view, task)
                .ifPresent(it -> {
                    throw new Problem.PreconditionFailed(
                                    task.id()
                                            + " is the step "
                                            + task.duty().runStep()
                                            + " of a run, and "
                                            + it,
                                    "Let it go on: workflow_control {\"id\":\""
                                            + task.duty().runId().orElseThrow()
                                            + "\",\"action\":\"resume\"}")
                            .toException();
                });
    }

    /// What tasks that nobody has begun wait for, each reason once: `RUN-6F7CAAA9 is paused`.
    public static List<String> holds(Reader view, TaskBoard board) {
        return board.all().stream()
                .filter(it -> !it.status().isEnded() && !it.status().isBegun())
                .flatMap(it -> hold(view, it).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The task of a step, as it stands in this clone.
    public static Optional<Task> task(WorkflowRun run, String step, TaskBoard board) {
        return run.state(step).taskId().flatMap(board::find);
    }

    public static Optional<String> revision(Reader view, WorkflowRun run) {
        return view.revision(WorkflowRun.KIND, run.key());
    }
}
