package dev.repotickets.tools.requirement;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ItemEdit;
import dev.repotickets.core.requirement.ItemStatus;
import dev.repotickets.core.requirement.RequirementsStatus;
import dev.repotickets.core.requirement.VerificationMethod;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Items;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `requirement update`
///
/// With `id` it changes an item; `requirements_status` and `test_coverage_percentage` belong to the
/// ticket and need none.
public final class UpdateRequirement {
    public static final Tool<Input, ItemRef> TOOL =
            Tool.writing(
                    new ToolName("requirement", "update"),
                    "Change a requirement item",
                    "Change any requirement item by id, or the specification as a whole. Only given"
                            + " fields change; \"\" clears.",
                    Effect.SETS,
                    Input.class,
                    ItemRef.class,
                    "{\"ticket_id\":\"AUTH-12\",\"id\":\"9b552b4f\",\"status\":\"approved\"}",
                    UpdateRequirement::run);

    public record Input(
            TicketReference ticketId,
            @Doc("The item, or the unique beginning of its id") Optional<PartId> id,
            @Doc("One step forward, or back; requirement_verify for results")
                    Optional<ItemStatus> status,
            Optional<String> title,
            Optional<String> description,
            Optional<String> priority,
            @Doc("Replaces all") Optional<List<String>> criteria,
            Optional<String> persona,
            Optional<String> goal,
            Optional<String> benefit,
            @Doc("-1 clears") Optional<Integer> points,
            Optional<VerificationMethod> method,
            Optional<String> notes,
            @Doc("Replaces all") Optional<List<String>> given,
            @Doc("Replaces all") Optional<List<String>> when,
            @Doc("Replaces all") Optional<List<String>> then,
            Optional<String> background,
            @Doc("Replaces all") Optional<List<String>> tags,
            @Doc("Of the ticket's specification as a whole")
                    Optional<RequirementsStatus> requirementsStatus,
            @Doc(value = "Of the ticket as a whole", min = 0, max = 100)
                    Optional<Double> testCoveragePercentage,
            @Doc("Fail if the ticket changed since this rev") Optional<String> ifRev) {}

    private UpdateRequirement() {}

    private static ItemRef run(Input input, Call call, Writer tx) {
        Ticket found = Tickets.find(tx, input.ticketId());
        Tickets.requireRevision(tx, found, input.ifRev());
        Configuration rules = call.rules();
        List<String> warnings = secrets(input, rules);
        ItemEdit edit = edit(input, rules);
        if (input.id().isEmpty() && !edit.isEmpty()) {
            throw new Problem.InvalidArgument(
                            "id",
                            "id is missing: only requirements_status and"
                                    + " test_coverage_percentage belong to the ticket itself",
                            "See the ids: requirement_list {\"ticket_id\":\"" + found.key() + "\"}")
                    .toException();
        }
        var changed = new ArrayList<String>();
        Ticket ticket = found;
        Optional<Item> before = input.id().map(id -> Items.find(found, id));
        if (before.isPresent()) {
            Item after = edit.of(before.get(), call.now());
            ticket =
                    apply(
                            ticket,
                            Adding.requiring(ticket, call).replace(before.get(), after),
                            changed,
                            tx);
            changed.replaceAll(it -> it.substring(it.indexOf('.') + 1));
        }
        ticket =
                apply(
                        ticket,
                        Adding.requiring(ticket, call)
                                .set(input.requirementsStatus(), input.testCoveragePercentage()),
                        changed,
                        tx);
        return new ItemRef(
                before.map(it -> it.id().value()).orElse(ticket.key()),
                ticket.key(),
                Tickets.revision(tx, ticket),
                changed,
                warnings);
    }

    private static Ticket apply(
            Ticket ticket, Change<Ticket> change, List<String> changed, Writer tx) {
        List<String> fields = change.event().changes().stream().map(FieldChange::field).toList();
        changed.addAll(fields);
        return fields.isEmpty() ? ticket : tx.apply(change);
    }

    private static ItemEdit edit(Input input, Configuration rules) {
        int points = input.points().orElse(0);
        if (points < -1) {
            throw new Problem.InvalidArgument(
                            "points", "points " + points + " is negative", "Send -1 to clear it.")
                    .toException();
        }
        return new ItemEdit(
                input.status(),
                input.title(),
                input.description(),
                input.priority().map(rules::priority),
                input.criteria(),
                input.persona(),
                input.goal(),
                input.benefit(),
                input.points(),
                input.method(),
                input.notes(),
                new ItemEdit.ScenarioEdit(
                        input.given(),
                        input.when(),
                        input.then(),
                        input.background(),
                        input.tags()));
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("criteria", input.criteria().orElse(List.of()))
                .in("persona", input.persona())
                .in("goal", input.goal())
                .in("benefit", input.benefit())
                .in("notes", input.notes())
                .in("given", input.given().orElse(List.of()))
                .in("when", input.when().orElse(List.of()))
                .in("then", input.then().orElse(List.of()))
                .in("background", input.background())
                .warnings();
    }
}
