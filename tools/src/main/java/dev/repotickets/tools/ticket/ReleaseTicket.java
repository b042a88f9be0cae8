package dev.repotickets.tools.ticket;

import dev.repotickets.core.claim.Claim;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `ticket release`
public final class ReleaseTicket {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("ticket", "release"),
                    "Give a ticket back",
                    "Give up a claim; ticket returns to open.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"AUTH-12\",\"reason\":\"Needs a decision on the format\"}",
                    ReleaseTicket::run);

    public record Input(
            TicketReference id,
            @Doc("Who holds it. Default: you") Optional<String> agentId,
            @Doc("For whoever takes it next") Optional<String> reason) {}

    private ReleaseTicket() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        String agent = input.agentId().orElseGet(() -> call.actor().name());
        List<String> warnings = Secrets.under(call.rules()).in("reason", input.reason()).warnings();
        Optional<Claim> claim =
                tx.find(Claim.KIND, ticket.key())
                        .filter(it -> it.uid().equals(ticket.uid()))
                        .filter(it -> it.releasedAt().isEmpty());
        claim.filter(it -> it.isHeld(call.now()))
                .filter(it -> !it.agent().equals(agent))
                .ifPresent(it -> {
                    throw it.refusal().toException();
                });
        Optional<String> holder =
                ticket.people().claim().map(it -> it.agent()).or(() -> ticket.people().assignee());
        if (claim.isEmpty() && !holder.equals(Optional.of(agent))) {
            throw new Problem.PreconditionFailed(
                            ticket.key() + " is not held by " + agent,
                            holder.map(it ->
                                            "It is with "
                                                    + it
                                                    + ": ticket_release {\"id\":\""
                                                    + ticket.key()
                                                    + "\",\"agent_id\":\""
                                                    + it
                                                    + "\"}")
                                    .orElse("Nobody holds it."))
                    .toException();
        }
        claim.ifPresent(it -> tx.apply(it.release(call.actor(), call.now())));
        var change =
                ticket.release(input.reason().orElse(""), call.rules(), call.actor(), call.now());
        List<String> changed = change.event().changes().stream().map(FieldChange::field).toList();
        Ticket result = changed.isEmpty() ? ticket : tx.apply(change);
        return Ref.to(ticket.key(), Tickets.revision(tx, result), changed).withWarnings(warnings);
    }
}
