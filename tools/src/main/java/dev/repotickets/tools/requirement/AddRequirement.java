package dev.repotickets.tools.requirement;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `requirement add`
public final class AddRequirement {
    public static final Tool<Input, ItemRef> TOOL =
            Tool.writing(
                    new ToolName("requirement", "add"),
                    "Add a requirement",
                    "Add a formal requirement to a ticket. It begins as a draft.",
                    Effect.ADDS,
                    Input.class,
                    ItemRef.class,
                    "{\"ticket_id\":\"AUTH-12\",\"title\":\"Password Security\","
                            + "\"criteria\":[\"Minimum 8 characters\"]}",
                    AddRequirement::run);

    public record Input(
            TicketReference ticketId,
            String title,
            Optional<String> description,
            @Doc("critical, high, medium, low") Optional<String> priority,
            @Doc("Acceptance criteria") List<String> criteria,
            Optional<String> idempotencyKey) {}

    private AddRequirement() {}

    private static ItemRef run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.ticketId());
        Configuration rules = call.rules();
        List<String> warnings =
                Secrets.under(rules)
                        .in("title", input.title())
                        .in("description", input.description())
                        .in("criteria", input.criteria())
                        .warnings();
        var requirement =
                new Requirement(
                        tx.ids().part(),
                        input.title(),
                        input.description().orElse(""),
                        rules.priority(input.priority().orElse(rules.defaultPriority())),
                        RequirementStatus.DRAFT,
                        input.criteria(),
                        call.now(),
                        Optional.empty(),
                        call.actor().name());
        return Adding.one(requirement, ticket, warnings, call, tx);
    }
}
