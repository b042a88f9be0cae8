package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Draft;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Plan;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// `ticket create`
public final class CreateTicket {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("ticket", "create"),
                    "Create a ticket",
                    "Create one ticket. Search first to avoid duplicates; use ticket_batch for"
                            + " several.",
                    Effect.ADDS,
                    Input.class,
                    Ref.class,
                    "{\"title\":\"Fix login bug\",\"priority\":\"high\",\"labels\":[\"bug\"]}",
                    CreateTicket::run);

    public record Input(
            String title,
            Optional<String> description,
            @Doc("bug, feature, task, chore...") Optional<String> type,
            @Doc("critical, high, medium, low") Optional<String> priority,
            Optional<String> assignee,
            List<String> labels,
            @Doc(value = "Hours", min = 0) Optional<Double> estimate,
            @Doc(min = 0) Optional<Integer> points,
            Optional<LocalDate> due,
            Optional<EpicId> epicId,
            Optional<TicketReference> parentId,
            @Doc("Ids that block this") List<TicketReference> dependsOn,
            @Doc("Ticket being worked on when found") Optional<TicketReference> discoveredFrom,
            @Doc("Acceptance criteria") List<String> criteria,
            Optional<String> idempotencyKey) {}

    private CreateTicket() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Workspace workspace = call.workspace();
        Configuration rules = workspace.configuration();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        if (workspace.isResident() && !tx.hasChanged()) {
            warnings.addAll(Duplicates.warnings(input.title(), tx, rules));
        }
        Draft draft = draft(input, call, tx, rules);
        var id = new TicketId(tx.mint(Ticket.KIND, Tickets.word(input.title(), rules)));
        Ticket ticket =
                tx.apply(
                        Ticket.open(
                                id,
                                tx.ids().uid(call.now()),
                                draft,
                                rules,
                                call.actor(),
                                call.now()));
        warnings.addAll(rules.labelHints(ticket.headline().labels()));
        return Ref.to(id.value(), Tickets.revision(tx, ticket), List.of()).withWarnings(warnings);
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("labels", input.labels())
                .in("criteria", input.criteria())
                .warnings();
    }

    private static Draft draft(Input input, Call call, Writer tx, Configuration rules) {
        var blockers = new TreeSet<TicketId>();
        input.dependsOn().forEach(it -> blockers.add(Tickets.find(tx, it).id()));
        var links =
                new Links(
                        input.parentId().map(it -> Tickets.find(tx, it).id()),
                        Collections.unmodifiableSortedSet(blockers),
                        Collections.emptySortedSet(),
                        Optional.empty(),
                        input.discoveredFrom().map(it -> Tickets.find(tx, it).id()));
        input.epicId().ifPresent(it -> Epics.find(tx, it));
        var plan = new Plan(input.due(), input.estimate(), input.points(), input.epicId());
        Workspace workspace = call.workspace();
        return new Draft(
                input.title(),
                input.description().orElse(""),
                input.type().orElse(""),
                Optional.empty(),
                input.priority(),
                input.assignee(),
                input.labels(),
                plan,
                links,
                specification(input, call, tx, rules),
                workspace.branch(),
                workspace.head(),
                Optional.empty());
    }

    private static Specification specification(
            Input input, Call call, Writer tx, Configuration rules) {
        String priority = input.priority().orElse(rules.defaultPriority());
        List<Requirement> requirements =
                input.criteria().stream()
                        .map(text -> requirement(text, priority, call, tx))
                        .toList();
        return new Specification(
                requirements, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Requirement requirement(String text, String priority, Call call, Writer tx) {
        return new Requirement(
                tx.ids().part(),
                text,
                "",
                priority,
                RequirementStatus.DRAFT,
                List.of(),
                call.now(),
                Optional.empty(),
                call.actor().name());
    }
}
