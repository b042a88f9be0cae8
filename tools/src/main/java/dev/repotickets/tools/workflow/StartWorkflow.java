package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.RunId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workflow.Origin;
import dev.repotickets.core.workflow.Step;
import dev.repotickets.core.workflow.Template;
import dev.repotickets.core.workflow.Workflow;
import dev.repotickets.core.workflow.WorkflowRun;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tasks;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.find.Workflows;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `workflow start`
///
/// A template can be started as it is, without a workflow that is made of it first.
public final class StartWorkflow {
    public static final Tool<Input, RunRef> TOOL =
            Tool.writing(
                    new ToolName("workflow", "start"),
                    "Start a workflow",
                    "Start a run of a workflow or template on a ticket; steps become tasks, for"
                            + " task_next.",
                    Effect.ADDS,
                    Input.class,
                    RunRef.class,
                    "{\"id\":\"feature\",\"ticket_id\":\"AUTH-12\",\"inputs\":{\"env\":\"prod\"}}",
                    StartWorkflow::run);

    public record Input(
            @Doc("Workflow id or template") String id,
            Optional<TicketReference> ticketId,
            @Doc("Texts by name, for conditions and agents") Map<String, String> inputs,
            Optional<String> idempotencyKey) {}

    /// What is run: what it is called, its steps, and the ticket that it is made for.
    private record Plan(Origin origin, List<Step> steps) {}

    private StartWorkflow() {}

    private static RunRef run(Input input, Call call, Writer tx) {
        List<String> warnings = new ArrayList<>(secrets(input, call));
        Tasks.settled(tx, call.actor(), call.now());
        Plan plan = plan(input, call, tx);
        WorkflowRun run =
                tx.apply(
                        WorkflowRun.start(
                                new RunId(Workflows.newId(tx, WorkflowRun.KIND, "RUN-")),
                                tx.ids().uid(call.now()),
                                plan.origin(),
                                plan.steps(),
                                call.actor(),
                                call.now()));
        Ticket ticket = Tickets.find(tx, TicketReference.to(plan.origin().ticketId()));
        if (call.rules().category(ticket.headline().status()).isEnded()) {
            warnings.add(ticket.key() + " is " + ticket.headline().status());
        }
        return RunRef.of(tx, run, List.of(), warnings);
    }

    private static Plan plan(Input input, Call call, Writer tx) {
        Optional<Template> template = Template.find(input.id());
        if (template.isPresent()) {
            String name = template.get().word();
            var origin =
                    new Origin(
                            Optional.empty(),
                            name,
                            name,
                            ticket(input, Optional.empty(), tx),
                            input.inputs(),
                            call.now());
            return new Plan(origin, template.get().steps());
        }
        Workflow workflow = Workflows.find(tx, Workflows.id(input.id()));
        var origin =
                new Origin(
                        Optional.of(workflow.id()),
                        workflow.purpose().template(),
                        workflow.title(),
                        ticket(input, workflow.ticketId(), tx),
                        input.inputs(),
                        call.now());
        return new Plan(origin, workflow.steps());
    }

    private static TicketId ticket(Input input, Optional<TicketId> usual, Writer tx) {
        return input.ticketId()
                .or(() -> usual.map(TicketReference::to))
                .map(it -> Tickets.find(tx, it).id())
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        "ticket_id",
                                        "ticket_id is missing: a run works on a ticket",
                                        "Say it: workflow_start {\"id\":\""
                                                + input.id()
                                                + "\",\"ticket_id\":\"...\"}")
                                .toException());
    }

    private static List<String> secrets(Input input, Call call) {
        Secrets secrets = Secrets.under(call.rules());
        input.inputs().forEach((name, value) -> secrets.in("inputs." + name, value));
        return secrets.warnings();
    }
}
