package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Resolution;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `ticket close`
public final class CloseTicket {
    public static final Tool<Input, Closed> TOOL =
            Tool.writing(
                    new ToolName("ticket", "close"),
                    "Close a ticket",
                    "Close with a resolution. Warns about unmet requirements and open children.",
                    Effect.SETS,
                    Input.class,
                    Closed.class,
                    "{\"id\":\"AUTH-12\",\"resolution\":\"done\",\"summary\":\"Escaped the name\"}",
                    CloseTicket::run);

    public record Input(
            TicketReference id,
            @Doc("Default done") Optional<Resolution> resolution,
            @Doc("What was done") Optional<String> summary,
            Optional<TicketReference> duplicateOf,
            @Doc("Close without looking for warnings") Optional<Boolean> force) {}

    public record Closed(
            String id,
            Optional<String> rev,
            String status,
            List<String> changed,
            List<String> warnings,
            @Doc("Tickets that nothing blocks any more") List<String> unblocked,
            @Doc("The call that may follow: its epic has nothing left to do")
                    Optional<String> next) {}

    private CloseTicket() {}

    private static Closed run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        Optional<TicketId> duplicateOf = input.duplicateOf().map(it -> Tickets.find(tx, it).id());
        if (duplicateOf.equals(Optional.of(ticket.id()))) {
            throw new Problem.InvalidArgument(
                            "duplicate_of", ticket.key() + " cannot be a duplicate of itself")
                    .toException();
        }
        Resolution resolution =
                input.resolution()
                        .orElse(duplicateOf.isPresent() ? Resolution.DUPLICATE : Resolution.DONE);
        Configuration rules = call.rules();
        var warnings =
                new ArrayList<>(Secrets.under(rules).in("summary", input.summary()).warnings());
        var change =
                ticket.close(
                        resolution,
                        input.summary().orElse(""),
                        duplicateOf,
                        rules,
                        call.actor(),
                        call.now());
        Ticket closed = tx.apply(change);
        List<String> changed = change.event().changes().stream().map(FieldChange::field).toList();
        List<TicketHead> others =
                Tickets.heads(tx).stream()
                        .filter(it -> !rules.category(it.status()).isEnded())
                        .sorted(Comparator.comparing(TicketHead::key))
                        .toList();
        if (!input.force().orElse(false)) {
            warnings.addAll(warnings(ticket, resolution, others));
        }
        return new Closed(
                ticket.key(),
                Tickets.revision(tx, closed),
                closed.headline().status(),
                changed,
                warnings,
                unblocked(ticket, others, tx, rules),
                completing(ticket, others, tx));
    }

    private static List<String> warnings(
            Ticket ticket, Resolution resolution, List<TicketHead> others) {
        var warnings = new ArrayList<String>();
        if (resolution == Resolution.DONE) {
            ticket.specification().unmet().stream()
                    .limit(10)
                    .forEach(it -> warnings.add("not verified: " + it));
        }
        others.stream()
                .filter(it -> it.others(LinkType.PARENT_OF).contains(ticket.key()))
                .limit(10)
                .forEach(it -> warnings.add("child still " + it.status() + ": " + it.key()));
        return warnings;
    }

    /// Those that waited for this ticket and for nothing else that is not ended.
    private static List<String> unblocked(
            Ticket ticket, List<TicketHead> others, Reader view, Configuration rules) {
        return others.stream()
                .filter(it -> it.others(LinkType.BLOCKS).contains(ticket.key()))
                .filter(it ->
                        it.others(LinkType.BLOCKS).stream()
                                .flatMap(id -> view.find(Ticket.KIND, id).stream())
                                .noneMatch(blocker -> isPending(blocker, rules)))
                .map(TicketHead::key)
                .toList();
    }

    /// Nothing completes an epic by itself; where this was its last ticket, that is suggested.
    private static Optional<String> completing(
            Ticket ticket, List<TicketHead> others, Reader view) {
        return Epics.shown(view, ticket)
                .flatMap(id -> view.find(Epic.KIND, id.value()))
                .filter(epic -> !epic.outline().status().isEnded())
                .filter(epic ->
                        others.stream().noneMatch(it -> it.epicId().equals(Optional.of(epic.id()))))
                .map(epic -> "epic_update {\"id\":\"" + epic.id() + "\",\"status\":\"completed\"}");
    }

    private static boolean isPending(Ticket ticket, Configuration rules) {
        return !ticket.isDeleted() && !rules.category(ticket.headline().status()).isEnded();
    }
}
