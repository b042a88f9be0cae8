package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `tickets time`
final class TimeCommand {
    static final Command COMMAND =
            new Command(
                    "time",
                    "Track time on a ticket: a timer, finished work, or a summary.",
                    "ID [--start | --stop | --add MINUTES] [options]",
                    "time_start",
                    List.of(
                            positional("id", ValueType.TEXT, "The ticket"),
                            option("--start -s", "start", ValueType.FLAG, "Start your timer"),
                            option("--stop -t", "stop", ValueType.FLAG, "Stop your timer"),
                            option(
                                    "--add -a",
                                    "minutes",
                                    ValueType.WHOLE,
                                    "Log finished work, in minutes"),
                            option(
                                    "--type",
                                    "type",
                                    ValueType.TEXT,
                                    "work, meeting, research, review, testing..."),
                            option(
                                    "--description -d",
                                    "description",
                                    ValueType.TEXT,
                                    "What was done"),
                            option(
                                    "--date",
                                    "date",
                                    ValueType.TEXT,
                                    "Day of the work that --add logs")),
                    List.of(
                            "tickets time FIX-1 --start --description \"Working on the form\"",
                            "tickets time FIX-1 --stop",
                            "tickets time FIX-1 --add 90 --type meeting"),
                    TimeCommand::run);

    private TimeCommand() {}

    private static int run(Arguments arguments, Session session) {
        int actions = 0;
        for (String action : List.of("start", "stop", "minutes")) {
            actions += arguments.has(action) ? 1 : 0;
        }
        if (actions > 1) {
            return session.failed(
                    new Problem.InvalidArgument(
                            "arguments",
                            "--start, --stop and --add exclude each other",
                            "Say one."));
        }
        if (arguments.flag("start")) {
            return start(arguments, session);
        }
        if (arguments.flag("stop")) {
            return stop(arguments, session);
        }
        return arguments.has("minutes") ? add(arguments, session) : summary(arguments, session);
    }

    private static int start(Arguments arguments, Session session) {
        return session.answer(
                "time_start",
                arguments.without("start", "date"),
                output -> {
                    String id = Values.text(output, "id");
                    if (Values.text(output, "already_running").equals("true")) {
                        session.terminal()
                                .print(
                                        "A timer of yours runs on "
                                                + id
                                                + " already, since "
                                                + session.times()
                                                        .named(Values.text(output, "started_at"))
                                                + "; nothing was changed.");
                    } else {
                        session.terminal()
                                .print(
                                        "✓ Started time tracking for "
                                                + id
                                                + " (session "
                                                + Values.text(output, "log_id")
                                                + ")");
                    }
                    return ExitCode.OK;
                });
    }

    private static int stop(Arguments arguments, Session session) {
        Node id = arguments.values().getOrDefault("id", Node.text(""));
        Outcome outcome = session.call("time_stop", new Node.Fields(Map.of("id", id)));
        if (outcome instanceof Outcome.Failed(String _, Problem.PreconditionFailed problem)
                && problem.message().startsWith("no timer")) {
            String shown = Values.text(id).toUpperCase(Locale.ROOT);
            if (session.format().isJson()) {
                var fields = new LinkedHashMap<String, Node>();
                fields.put("id", Node.text(shown));
                fields.put("stopped", Node.truth(false));
                session.json(new Node.Fields(fields));
                return ExitCode.OK;
            }
            session.terminal().print("No active time tracking session found for " + shown + ".");
            if (!problem.advice().startsWith("Start")) {
                session.terminal().hint(Terminal.line(problem.advice()));
            }
            return ExitCode.OK;
        }
        return switch (outcome) {
            case Outcome.Failed(String _, Problem problem) -> session.failed(problem);
            case Outcome.Done(Node.Fields output) -> {
                if (session.format().isJson()) {
                    session.json(output);
                } else {
                    int minutes = Integer.parseInt(Values.text(output, "minutes"));
                    session.terminal()
                            .print("✓ Stopped time tracking for " + Values.text(output, "id"));
                    session.terminal().print("Duration: " + TimePage.hours(minutes));
                }
                yield ExitCode.OK;
            }
        };
    }

    private static int add(Arguments arguments, Session session) {
        return session.answer(
                "time_add",
                arguments.without("start", "stop"),
                output -> {
                    int minutes = Integer.parseInt(Values.text(output, "minutes"));
                    session.terminal()
                            .print(
                                    "✓ Added "
                                            + TimePage.hours(minutes)
                                            + " to "
                                            + Values.text(output, "id"));
                    return ExitCode.OK;
                });
    }

    private static int summary(Arguments arguments, Session session) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("id", arguments.values().getOrDefault("id", Node.text("")));
        fields.put("include", new Node.Items(List.of(Node.text("time"))));
        return session.answer(
                "ticket_get",
                new Node.Fields(fields),
                ticket -> {
                    TimePage.summary(ticket, session);
                    return ExitCode.OK;
                });
    }
}
