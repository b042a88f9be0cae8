package dev.repotickets.tools.time;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.TicketReference;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Tickets;
import java.util.stream.Collectors;

/// `time stop`
public final class StopTime {
    public static final Tool<Input, Stopped> TOOL =
            Tool.writing(
                    new ToolName("time", "stop"),
                    "Stop a timer",
                    "Stop the running timer; returns minutes.",
                    Effect.SETS,
                    Input.class,
                    Stopped.class,
                    "{\"id\":\"AUTH-12\"}",
                    StopTime::run);

    public record Input(TicketReference id) {}

    public record Stopped(String id, String logId, int minutes, double totalHours) {}

    private StopTime() {}

    private static Stopped run(Input input, Call call, Writer tx) {
        Ticket ticket = Tickets.find(tx, input.id());
        Actor by = call.actor();
        TimeLog running =
                Timers.running(tx, ticket, by.name())
                        .orElseThrow(() -> nothingRuns(ticket, by, tx).toException());
        TimeLog stopped = running.stopped(call.now());
        tx.apply(Notes.timed(stopped, "stopped", by, call.now()));
        return new Stopped(
                ticket.key(),
                stopped.uid().brief(),
                stopped.minutes(call.now()),
                Timers.totalHours(tx, ticket, call.now()));
    }

    private static Problem nothingRuns(Ticket ticket, Actor by, Writer tx) {
        String others =
                Timers.all(tx, ticket).stream()
                        .filter(TimeLog::isRunning)
                        .map(TimeLog::author)
                        .collect(Collectors.joining(", "));
        return new Problem.PreconditionFailed(
                "no timer of " + by.name() + " runs on " + ticket.key(),
                others.isEmpty()
                        ? "Start one: time_start {\"id\":\"" + ticket.key() + "\"}"
                        : "One runs of: " + others + ".");
    }
}
