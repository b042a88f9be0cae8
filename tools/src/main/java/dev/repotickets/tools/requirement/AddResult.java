package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.VerificationMethod;
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

/// `requirement add_result`
public final class AddResult {
    public static final Tool<Input, ItemRef> TOOL =
            Tool.writing(
                    new ToolName("requirement", "add_result"),
                    "Add an expected result",
                    "Add a verifiable expected result. It is pending until requirement_verify.",
                    Effect.ADDS,
                    Input.class,
                    ItemRef.class,
                    "{\"ticket_id\":\"AUTH-12\",\"description\":\"Login page loads < 2s\","
                            + "\"method\":\"automated\"}",
                    AddResult::run);

    public record Input(
            TicketReference ticketId,
            @Doc("What can be checked") String description,
            @Doc("Default manual") Optional<VerificationMethod> method,
            @Doc("Success criteria") List<String> criteria,
            Optional<String> idempotencyKey) {}

    private AddResult() {}

    private static ItemRef run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.ticketId());
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("description", input.description())
                        .in("criteria", input.criteria())
                        .warnings();
        var result =
                new ExpectedResult(
                        tx.ids().part(),
                        input.description(),
                        input.criteria(),
                        input.method().orElse(VerificationMethod.MANUAL),
                        ResultStatus.PENDING,
                        call.now(),
                        Optional.empty(),
                        "",
                        "");
        return Adding.one(result, ticket, warnings, call, tx);
    }
}
