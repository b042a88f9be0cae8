package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Items;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `requirement verify`
public final class VerifyResult {
    private static final int SHOWN = 20;
    private static final int LENGTH = 200;

    public static final Tool<Input, Verified> TOOL =
            Tool.writing(
                    new ToolName("requirement", "verify"),
                    "Verify an expected result",
                    "Record a verification of an expected result. Says whether the ticket is"
                            + " accepted now, and what is unmet.",
                    Effect.SETS,
                    Input.class,
                    Verified.class,
                    "{\"ticket_id\":\"AUTH-12\",\"id\":\"a808808c\",\"notes\":\"Measured twice\"}",
                    VerifyResult::run);

    public record Input(
            TicketReference ticketId,
            @Doc("The expected result, or the unique beginning of its id") PartId id,
            @Doc("Default true; false makes it failed") Optional<Boolean> passed,
            Optional<String> notes,
            @Doc("Default: you") Optional<String> verifiedBy) {}

    public record Verified(
            String id,
            String ticketId,
            @Doc("Of the ticket; send it as if_rev") Optional<String> rev,
            ResultStatus status,
            String verifiedBy,
            @Doc("All requirements and results are verified, all scenarios pass")
                    boolean ticketAcceptanceMet,
            @Present @Doc("What still stands in the way") List<String> unmet,
            @Doc("How many more are unmet") Optional<Integer> omitted,
            List<String> warnings) {}

    private VerifyResult() {}

    private static Verified run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.ticketId());
        ExpectedResult result = result(ticket, input.id());
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("notes", input.notes())
                        .in("verified_by", input.verifiedBy())
                        .warnings();
        boolean passed = input.passed().orElse(true);
        String verifiedBy =
                input.verifiedBy().filter(it -> !it.isBlank()).orElseGet(() -> call.actor().name());
        Ticket changed =
                tx.apply(
                        Adding.requiring(ticket, call)
                                .verify(result, passed, verifiedBy, input.notes()));
        List<String> unmet = changed.specification().unmet();
        Budget budget = Budget.of(call);
        return new Verified(
                result.id().value(),
                changed.key(),
                Tickets.revision(tx, changed),
                passed ? ResultStatus.VERIFIED : ResultStatus.FAILED,
                verifiedBy,
                changed.specification().isMet(),
                unmet.stream().limit(SHOWN).map(it -> budget.excerpt(it, LENGTH)).toList(),
                Optional.of(unmet.size() - SHOWN).filter(it -> it > 0),
                warnings);
    }

    private static ExpectedResult result(Ticket ticket, PartId id) {
        Item item = Items.find(ticket, id);
        if (item instanceof ExpectedResult result) {
            return result;
        }
        throw new Problem.InvalidArgument(
                        "id",
                        item.id().value() + " is " + item.kind().one() + ", not an expected result",
                        "Its status is set with requirement_update {\"ticket_id\":\""
                                + ticket.key()
                                + "\",\"id\":\""
                                + item.id().value()
                                + "\",\"status\":\"...\"}")
                .toException();
    }
}
