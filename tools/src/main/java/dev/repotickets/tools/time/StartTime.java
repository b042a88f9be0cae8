package dev.repotickets.tools.time;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.time.TimeType;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.Optional;

/// `time start`
///
/// A timer of yours that runs already on the ticket goes on; no second one is started.
public final class StartTime {
    public static final Tool<Input, Started> TOOL =
            Tool.writing(
                    new ToolName("time", "start"),
                    "Start a timer",
                    "Start a timer on a ticket.",
                    Effect.SETS,
                    Input.class,
                    Started.class,
                    "{\"id\":\"AUTH-12\",\"type\":\"work\"}",
                    StartTime::run);

    public record Input(
            TicketReference id,
            @Doc("Default work") Optional<TimeType> type,
            Optional<String> description) {}

    public record Started(
            String id,
            String logId,
            Instant startedAt,
            @Doc("It ran before; nothing was changed") boolean alreadyRunning) {}

    private StartTime() {}

    private static Started run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        Actor by = call.actor();
        Optional<TimeLog> running = Timers.running(tx, ticket, by.name());
        if (running.isPresent()) {
            TimeLog log = running.get();
            return new Started(ticket.key(), log.uid().brief(), log.startTime(), true);
        }
        var log =
                new TimeLog(
                        tx.ids().uid(call.now()),
                        ticket.key(),
                        by.name(),
                        call.now(),
                        input.type().orElse(TimeType.WORK),
                        call.now(),
                        Optional.empty(),
                        Optional.empty(),
                        input.description().orElse(""));
        tx.apply(Notes.timed(log, "started", by, call.now()));
        return new Started(ticket.key(), log.uid().brief(), log.startTime(), false);
    }
}
