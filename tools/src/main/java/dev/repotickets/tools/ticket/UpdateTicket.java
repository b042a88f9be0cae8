package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Edit;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `ticket update`
public final class UpdateTicket {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("ticket", "update"),
                    "Change a ticket",
                    "Change fields (status=\"open\" reopens). Only given fields change; \"\""
                            + " clears.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"AUTH-12\",\"priority\":\"critical\"}",
                    UpdateTicket::run);

    public record Input(
            TicketReference id,
            Optional<String> title,
            Optional<String> description,
            @Doc("bug, feature, task, chore...") Optional<String> type,
            @Doc("critical, high, medium, low") Optional<String> priority,
            Optional<String> assignee,
            @Doc("Replaces all") Optional<List<String>> labels,
            @Doc("Hours; -1 clears") Optional<Double> estimate,
            @Doc("-1 clears") Optional<Integer> points,
            @Doc("YYYY-MM-DD") Optional<String> due,
            Optional<String> epicId,
            Optional<String> parentId,
            @Doc("open, in-progress, blocked, closed, cancelled, or as configured")
                    Optional<String> status,
            List<String> addLabels,
            List<String> removeLabels,
            Optional<String> ifRev) {}

    private UpdateTicket() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        Tickets.requireRevision(tx, ticket, input.ifRev());
        Optional<String> parent = input.parentId().map(text -> parent(text, ticket, tx));
        Configuration rules = call.rules();
        List<String> warnings = new ArrayList<>(secrets(input, rules));
        Change<Ticket> change =
                ticket.edit(edit(input, parent, tx), rules, call.actor(), call.now());
        List<String> changed = change.event().changes().stream().map(FieldChange::field).toList();
        Ticket result = changed.isEmpty() ? ticket : tx.apply(change);
        warnings.addAll(rules.labelHints(result.headline().labels()));
        return Ref.to(ticket.key(), Tickets.revision(tx, result), changed).withWarnings(warnings);
    }

    private static List<String> secrets(Input input, Configuration rules) {
        return Secrets.under(rules)
                .in("title", input.title())
                .in("description", input.description())
                .in("labels", input.labels().orElse(List.of()))
                .in("add_labels", input.addLabels())
                .warnings();
    }

    private static Edit edit(Input input, Optional<String> parent, Writer tx) {
        Entities.requireNotNegative("estimate", input.estimate());
        Entities.requireNotNegative("points", input.points().map(Integer::doubleValue));
        input.epicId()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> Epics.find(tx, Entities.id("epic_id", text, EpicId::new)));
        return new Edit(
                input.title(),
                input.description(),
                input.type(),
                input.priority(),
                input.status(),
                input.assignee(),
                input.labels(),
                input.addLabels(),
                input.removeLabels(),
                input.estimate(),
                input.points(),
                input.due(),
                input.epicId(),
                parent);
    }

    private static String parent(String text, Ticket ticket, Writer tx) {
        if (text.isBlank()) {
            return "";
        }
        TicketReference reference = Entities.id("parent_id", text, TicketReference::new);
        TicketId parent = Tickets.find(tx, reference).id();
        Cycles.refuse(LinkType.PARENT_OF, parent, ticket.id(), tx);
        return parent.value();
    }
}
