package dev.repotickets.tools.time;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// `time add`
public final class AddTime {
    private static final int MOST = 366 * 24 * 60;

    public static final Tool<Input, Added> TOOL =
            Tool.writing(
                    new ToolName("time", "add"),
                    "Log finished work",
                    "Log finished work.",
                    Effect.ADDS,
                    Input.class,
                    Added.class,
                    "{\"id\":\"AUTH-12\",\"minutes\":90,\"type\":\"review\"}",
                    AddTime::run);

    public record Input(
            TicketReference id,
            @Doc(min = 1, max = MOST) int minutes,
            @Doc("Default work") Optional<TimeType> type,
            Optional<String> description,
            @Doc("Day of the work, default today") Optional<LocalDate> date,
            Optional<String> idempotencyKey) {}

    public record Added(String id, String logId, int minutes, double totalHours) {}

    private AddTime() {}

    private static Added run(Input input, Call call, Writer tx) {
        if (input.minutes() < 1 || input.minutes() > MOST) {
            throw new Problem.InvalidArgument(
                            "minutes", "minutes " + input.minutes() + " is not from 1 to " + MOST)
                    .toException();
        }
        Ticket ticket = Tickets.find(tx, input.id());
        Actor by = call.actor();
        Instant start =
                input.date()
                        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .orElse(call.now());
        var log =
                new TimeLog(
                        tx.ids().uid(call.now()),
                        ticket.key(),
                        by.name(),
                        call.now(),
                        input.type().orElse(TimeType.WORK),
                        start,
                        Optional.empty(),
                        Optional.of(input.minutes()),
                        input.description().orElse(""));
        tx.apply(Notes.timed(log, "added", by, call.now()));
        return new Added(
                ticket.key(),
                log.uid().brief(),
                input.minutes(),
                Timers.totalHours(tx, ticket, call.now()));
    }
}
