package dev.repotickets.tools.workflow;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.id.WorkflowId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.workflow.Purpose;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `workflow create`
public final class CreateWorkflow {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("workflow", "create"),
                    "Define a workflow",
                    "Define a workflow from a template or steps: tasks and gates that wait for each"
                            + " other.",
                    Effect.ADDS,
                    Input.class,
                    Ref.class,
                    "{\"name\":\"Release\",\"steps\":[{\"name\":\"build\",\"task_type\":\"code\"},"
                            + "{\"name\":\"approve\",\"gate\":true,\"depends_on\":[\"build\"]}]}",
                    CreateWorkflow::run);

    public record Input(
            String name,
            Optional<String> description,
            @Doc("feature or bugfix") Optional<String> template,
            @Doc("Runs are on it unless said") Optional<TicketReference> ticketId,
            List<StepInput> steps,
            Optional<String> idempotencyKey) {}

    private CreateWorkflow() {}

    private static Ref run(Input input, Call call, Writer tx) {
        List<String> warnings = new ArrayList<>(secrets(input, call.rules()));
        if (input.name().isBlank()) {
            throw new Problem.InvalidArgument("name", "name is blank", "Say what it is called.")
                    .toException();
        }
        Optional<Template> template = template(input);
        List<Step> steps =
                template.map(Template::steps)
                        .orElseGet(() -> input.steps().stream().map(StepInput::step).toList());
        steps.stream()
                .flatMap(it -> it.agentId().stream())
                .distinct()
                .forEach(it -> Agents.find(tx, it));
        var purpose =
                new Purpose(
                        input.name(),
                        input.description().orElse(template.map(Template::description).orElse("")),
                        input.ticketId().map(it -> Tickets.find(tx, it).id()),
                        template.map(Template::word).orElse(""));
        Workflow workflow =
                tx.apply(
                        Workflow.define(
                                new WorkflowId(Workflows.newId(tx, Workflow.KIND, "WF-")),
                                tx.ids().uid(call.now()),
                                purpose,
                                steps,
                                call.actor(),
                                call.now()));
        return Ref.to(workflow.key(), tx.revision(Workflow.KIND, workflow.key()), List.of())
                .withWarnings(warnings)
                .withNext(
                        "workflow_start {\"id\":\""
                                + workflow.id()
                                + "\""
                                + (purpose.ticketId().isPresent() ? "" : ",\"ticket_id\":\"...\"")
                                + "}");
    }

    private static Optional<Template> template(Input input) {
        if (input.template().isPresent() && !input.steps().isEmpty()) {
            throw new Problem.InvalidArgument(
                            "steps",
                            "steps and template are both there",
                            "Send one of them. The steps of a template: workflow_get"
                                    + " {\"id\":\"feature\"}")
                    .toException();
        }
        return input.template()
                .map(name ->
                        Template.find(name)
                                .orElseThrow(() ->
                                        new Problem.NotFound(
                                                        "template",
                                                        name,
                                                        "Templates: " + Template.names() + ".")
                                                .toException()));
    }

    private static List<String> secrets(Input input, Configuration rules) {
        Secrets secrets =
                Secrets.under(rules)
                        .in("name", input.name())
                        .in("description", input.description());
        for (int i = 0; i < input.steps().size(); i++) {
            StepInput step = input.steps().get(i);
            secrets.in("steps[" + i + "].name", step.name())
                    .in("steps[" + i + "].description", step.description())
                    .in("steps[" + i + "].condition", step.condition());
        }
        return secrets.warnings();
    }
}
