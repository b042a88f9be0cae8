package dev.repotickets.server.cli;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.stream.Stream;

/// The time that was logged on a ticket, as text.
final class TimePage {
    private static final List<String> HEADINGS =
            List.of("Start", "Time", "Type", "Author", "Description");

    private TimePage() {}

    /// The answer of `tickets time ID`.
    static void summary(Node.Fields ticket, Session session) {
        Terminal terminal = session.terminal();
        int minutes = minutes(ticket);
        terminal.print("Time tracked on " + Values.text(ticket, "id") + ": " + hours(minutes));
        estimate(ticket, minutes).forEach(terminal::print);
        List<String> logs = logs(ticket, session.times());
        if (!logs.isEmpty()) {
            terminal.print("");
            logs.forEach(terminal::print);
        }
    }

    /// The section of a ticket's page.
    static Stream<String> section(Node.Fields ticket, Times times) {
        int minutes = minutes(ticket);
        boolean nothing =
                minutes == 0
                        && !Values.isPresent(ticket, "estimated_hours")
                        && !Values.isPresent(ticket, "time_logs");
        return nothing
                ? Stream.of()
                : Stream.of(
                                Stream.of("Total: " + hours(minutes)),
                                estimate(ticket, minutes).stream(),
                                logs(ticket, times).stream())
                        .flatMap(it -> it);
    }

    static String hours(int minutes) {
        return Math.round(minutes / 6.0) / 10.0 + "h (" + minutes + "m)";
    }

    private static int minutes(Node.Fields ticket) {
        return Integer.parseInt(Values.text(ticket, "minutes_spent"));
    }

    private static List<String> estimate(Node.Fields ticket, int minutes) {
        String text = Values.text(ticket, "estimated_hours");
        if (text.isEmpty()) {
            return List.of();
        }
        long remaining = Math.round(Double.parseDouble(text) * 60) - minutes;
        String left =
                remaining >= 0
                        ? "Remaining: " + hours((int) Math.min(remaining, Integer.MAX_VALUE))
                        : "Over the estimate by: "
                                + hours((int) Math.min(-remaining, Integer.MAX_VALUE));
        return List.of("Estimated: " + text + "h", left);
    }

    private static List<String> logs(Node.Fields ticket, Times times) {
        List<List<String>> rows =
                Values.objects(ticket, "time_logs").stream().map(it -> row(it, times)).toList();
        return rows.isEmpty() ? List.of() : new Table(HEADINGS, rows).lines();
    }

    private static List<String> row(Node.Fields log, Times times) {
        boolean running = Values.text(log, "running").equals("true");
        String length = Values.text(log, "minutes") + "m" + (running ? ", running" : "");
        return List.of(
                times.minute(Values.text(log, "start_time")),
                length,
                Values.text(log, "entry_type"),
                Values.text(log, "author"),
                Values.text(log, "description"));
    }
}
