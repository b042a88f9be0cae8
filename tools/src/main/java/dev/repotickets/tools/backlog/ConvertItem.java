package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.Conversion;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Draft;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Backlog;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `backlog convert`
///
/// The item stays, in progress, and from then on stands as its ticket does.
public final class ConvertItem {
    public static final Tool<Input, Converted> TOOL =
            Tool.writing(
                    new ToolName("backlog", "convert"),
                    "Make a ticket of a backlog item",
                    "Turn an item into a ticket, once; criteria become requirements.",
                    Effect.ADDS,
                    Input.class,
                    Converted.class,
                    "{\"id\":\"LOGIN-1\",\"assignee\":\"ann\"}",
                    ConvertItem::run);

    public record Input(
            BacklogId id,
            @Doc("Default: you") Optional<String> reporter,
            Optional<String> reporterEmail,
            @Doc("Default: its assigned_to") Optional<String> assignee,
            Optional<String> idempotencyKey) {}

    public record Converted(
            String id,
            @Doc("The ticket that it became") String ticketId,
            @Doc("Requirements made of its criteria") int requirements,
            @Doc("Send it as if_rev to detect a concurrent edit") Optional<String> rev,
            List<String> warnings,
            @Doc("The call that usually follows") Optional<String> next) {}

    private ConvertItem() {}

    private static Converted run(Input input, Call call, Writer tx) {
        BacklogItem item = Backlog.find(tx, input.id());
        Workspace workspace = call.workspace();
        Configuration rules = workspace.configuration();
        var id = new TicketId(tx.mint(Ticket.KIND, Tickets.word(item.outline().title(), rules)));
        Change<BacklogItem> converted = item.convert(id, call.actor(), call.now());
        item.place().epicId().ifPresent(it -> requireEpic(item, it, tx));
        Draft draft =
                new Conversion(
                                input.assignee().filter(it -> !it.isBlank()),
                                reporter(input, call),
                                workspace.branch(),
                                workspace.head())
                        .of(item, tx.ids()::part, call.actor(), call.now());
        Ticket ticket =
                tx.apply(
                        Ticket.open(
                                id,
                                tx.ids().uid(call.now()),
                                draft,
                                rules,
                                call.actor(),
                                call.now()));
        List<String> warnings = new ArrayList<>();
        List<String> missing = Backlog.of(tx, rules).readiness(item).missing();
        if (!missing.isEmpty()) {
            warnings.add(item.id() + " was not ready: " + String.join(", ", missing));
        }
        BacklogItem result = tx.apply(converted);
        return new Converted(
                item.key(),
                ticket.key(),
                ticket.specification().requirements().size(),
                Backlog.revision(tx, result),
                warnings,
                Optional.of("ticket_get {\"id\":\"" + ticket.key() + "\"}"));
    }

    private static Optional<Actor> reporter(Input input, Call call) {
        Optional<String> name = input.reporter().filter(it -> !it.isBlank());
        if (name.isEmpty() && input.reporterEmail().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Actor(
                        name.orElse(call.actor().name()).strip(),
                        input.reporterEmail().orElse("").strip()));
    }

    private static void requireEpic(BacklogItem item, EpicId epic, Writer tx) {
        if (Epics.isHere(tx, epic)) {
            return;
        }
        throw new Problem.PreconditionFailed(
                        item.id() + " is in the epic " + epic + ", which is not here any more",
                        "Take it out first: backlog_update {\"id\":\""
                                + item.id()
                                + "\",\"epic_id\":\"\"}, or bring a deleted epic back:"
                                + " epic_update {\"id\":\""
                                + epic
                                + "\",\"restore\":true}")
                .toException();
    }
}
