package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.RunId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.task.TaskBoard;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.StepRules;
import dev.repotickets.core.workflow.StepState;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `workflow get`
public final class GetWorkflow {
    private static final int TEXT = 4_000;

    public static final Tool<Input, WorkflowView> TOOL =
            Tool.reading(
                    new ToolName("workflow", "get"),
                    "Read a workflow or a run",
                    "Workflow, template, or run with step states, progress and next actions.",
                    Input.class,
                    WorkflowView.class,
                    "{\"id\":\"RUN-6F7CAAA9\"}",
                    GetWorkflow::run);

    public record Input(@Doc("WF-, RUN- or template") String id) {}

    private GetWorkflow() {}

    private static WorkflowView run(Input input, Call call) {
        Budget budget = Budget.of(call);
        return call.read(view -> {
            if (Workflows.isRun(input.id())) {
                WorkflowRun run = Workflows.find(view, Entities.id("id", input.id(), RunId::new));
                return view(run, view, TaskBoard.of(view, call.actor(), call.now()), budget);
            }
            return Template.find(input.id())
                    .map(it -> view(it, budget))
                    .orElseGet(() ->
                            view(Workflows.find(view, Workflows.id(input.id())), view, budget));
        });
    }

    private static WorkflowView view(WorkflowRun run, Reader view, TaskBoard board, Budget budget) {
        List<StepView> steps = steps(run.steps(), it -> Optional.of(run.state(it.name())), budget);
        int left = run.steps().size() - steps.size();
        return new WorkflowView(
                Sort.RUN,
                run.key(),
                Workflows.revision(view, run).orElse(""),
                run.origin().name(),
                "",
                Optional.of(run.status()),
                Optional.of(run.origin().ticketId()),
                run.origin().workflowId(),
                run.origin().template(),
                run.origin().inputs(),
                Optional.of(run.progress()),
                steps,
                NextAction.of(run, board),
                Optional.of(run.origin().startedAt()),
                run.completedAt(),
                "",
                Optional.of(left).filter(it -> it > 0),
                conflicted(view.isConflicted(WorkflowRun.KIND, run.key())),
                cut(budget, run.key()));
    }

    private static WorkflowView view(Workflow workflow, Reader view, Budget budget) {
        List<StepView> steps = steps(workflow.steps(), _ -> Optional.empty(), budget);
        int left = workflow.steps().size() - steps.size();
        return new WorkflowView(
                Sort.WORKFLOW,
                workflow.key(),
                view.revision(Workflow.KIND, workflow.key()).orElse(""),
                workflow.title(),
                budget.excerpt(workflow.purpose().description(), TEXT),
                Optional.empty(),
                workflow.ticketId(),
                Optional.empty(),
                workflow.purpose().template(),
                Map.of(),
                Optional.empty(),
                steps,
                List.of(),
                workflow.createdAt(),
                Optional.empty(),
                StepRules.problem(workflow.steps()).map(Problem::message).orElse(""),
                Optional.of(left).filter(it -> it > 0),
                conflicted(view.isConflicted(Workflow.KIND, workflow.key())),
                cut(budget, workflow.key()));
    }

    private static WorkflowView view(Template template, Budget budget) {
        return new WorkflowView(
                Sort.TEMPLATE,
                template.word(),
                "",
                template.word(),
                template.description(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Map.of(),
                Optional.empty(),
                steps(template.steps(), _ -> Optional.empty(), budget),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<StepView> steps(
            List<Step> steps, Function<Step, Optional<StepState>> state, Budget budget) {
        return budget.first(
                steps.stream().map(it -> StepView.of(it, state.apply(it), budget)).toList(), true);
    }

    private static Optional<Boolean> conflicted(boolean isConflicted) {
        return Optional.of(isConflicted).filter(it -> it);
    }

    private static Optional<String> cut(Budget budget, String id) {
        return budget.hasCut()
                ? Optional.of(
                        "Too long for one answer. All of it, in a shell: tickets workflow show "
                                + id)
                : Optional.empty();
    }
}
