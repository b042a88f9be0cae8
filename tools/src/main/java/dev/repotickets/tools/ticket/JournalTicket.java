package dev.repotickets.tools.ticket;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.journal.JournalEntry;
import dev.repotickets.core.journal.JournalType;
import dev.repotickets.core.journal.Progress;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// `ticket journal`
public final class JournalTicket {
    public static final Tool<Input, Journaled> TOOL =
            Tool.writing(
                    new ToolName("ticket", "journal"),
                    "Write a journal entry",
                    "Add a project-journal entry with progress metrics.",
                    Effect.ADDS,
                    Input.class,
                    Journaled.class,
                    "{\"id\":\"AUTH-12\",\"content\":\"Form done\",\"completion\":80,\"spent\":4.5}",
                    JournalTicket::run);

    public record Input(
            TicketReference id,
            String content,
            @Doc("Default progress") Optional<JournalType> type,
            @Doc(value = "Per cent done", min = 0, max = 100) Optional<Integer> completion,
            @Doc(value = "Hours", min = 0) Optional<Double> spent,
            @Doc(value = "Hours", min = 0) Optional<Double> remaining,
            Optional<String> milestone,
            @Doc("Ids it depends on") List<TicketId> dependencies,
            List<String> risks,
            List<String> decisions,
            Optional<String> idempotencyKey) {}

    public record Journaled(
            String id,
            String entryId,
            JournalType type,
            Optional<Integer> completion,
            Optional<Double> remaining,
            List<String> warnings) {}

    private JournalTicket() {}

    private static Journaled run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        List<String> warnings = secrets(input, call);
        Actor by = call.actor();
        var entry =
                new JournalEntry(
                        tx.ids().uid(call.now()),
                        ticket.key(),
                        by.name(),
                        by.email(),
                        call.now(),
                        input.type().orElse(JournalType.PROGRESS),
                        input.content(),
                        new Progress(input.remaining(), input.spent(), input.completion()),
                        input.milestone().filter(text -> !text.isBlank()),
                        Collections.unmodifiableSortedSet(new TreeSet<>(input.dependencies())),
                        input.risks(),
                        input.decisions());
        tx.apply(Notes.journaled(entry, by, call.now()));
        return new Journaled(
                ticket.key(),
                entry.uid().brief(),
                entry.entryType(),
                input.completion(),
                input.remaining(),
                warnings);
    }

    private static List<String> secrets(Input input, Call call) {
        return Secrets.under(call.rules())
                .in("content", input.content())
                .in("milestone", input.milestone())
                .in("risks", input.risks())
                .in("decisions", input.decisions())
                .warnings();
    }
}
