package dev.repotickets.server.cli;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.Toolbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The command line.
///
/// `workspaces` opens what the given environment (its folder changed by `--repo`) lies in.
public record Cli(
        Toolbox toolbox,
        Function<Environment, Workspaces> workspaces,
        Environment environment,
        Streams streams,
        Instant now) {

    /// Runs one command line and gives its exit code.
    public int run(List<String> words) {
        Terminal plain = streams.terminal(environment, Optional.empty());
        var commands = new Commands();
        if (words.isEmpty() || words.getFirst().equals("--help") || words.getFirst().equals("-h")) {
            plain.print(Overview.of(commands));
            return words.isEmpty() ? ExitCode.USAGE : ExitCode.OK;
        }
        String name = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        return switch (name) {
            case "help" -> help(rest, commands, plain);
            case "__complete" -> {
                Completion.of(rest, commands, workspaces.apply(environment)).forEach(plain::print);
                yield ExitCode.OK;
            }
            default ->
                    commands.find(name)
                            .map(command -> run(command, rest, plain))
                            .orElseGet(() -> unknown(name, commands, plain));
        };
    }

    private int run(Command command, List<String> words, Terminal plain) {
        boolean json = wantsJson(words);
        Format format = json ? Format.JSON : Format.TABLE;
        Session early = session(environment, plain, format, Optional.empty());
        Arguments all;
        try {
            all = CommandParser.parse(Common.withAll(command), words, streams.in());
            if (all.flag(Common.HELP)) {
                plain.out().print(CommandHelp.of(command));
                return ExitCode.OK;
            }
            format = format(all);
        } catch (ProblemException e) {
            return early.failed(e.problem());
        }
        Terminal terminal = streams.terminal(environment, all.text(Common.COLOUR));
        Environment place =
                all.text(Common.REPO)
                        .or(() -> environment.variable("TICKETS_REPO"))
                        .map(text -> environment.in(environment.folder().resolve(Path.of(text))))
                        .orElse(environment);
        Session session = session(place, terminal, format, all.text(Common.ACTOR));
        try {
            return command.action().run(Common.without(all), session);
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
    }

    private Session session(
            Environment place, Terminal terminal, Format format, Optional<String> actor) {
        return new Session(
                toolbox,
                workspaces.apply(place),
                place,
                terminal,
                format,
                actor.filter(name -> !name.isBlank()).map(Actor::new),
                now);
    }

    private static boolean wantsJson(List<String> words) {
        return words.contains("--json")
                || words.contains("--format=json")
                || words.contains("--format=jsonl")
                || (words.contains("--format")
                        && (words.contains("json") || words.contains("jsonl")));
    }

    private static Format format(Arguments arguments) {
        if (arguments.flag(Common.JSON)) {
            return Format.JSON;
        }
        String text = arguments.text(Common.FORMAT).orElse("table");
        return Words.find(Format.class, text)
                .orElseThrow(() ->
                        new Problem.InvalidArgument(
                                        "format",
                                        "--format "
                                                + Quoted.text(text)
                                                + " is not one of "
                                                + String.join(", ", Words.of(Format.class)),
                                        Closest.suggestion(text, Words.of(Format.class)))
                                .toException());
    }

    private static int help(List<String> words, Commands commands, Terminal terminal) {
        if (words.isEmpty()) {
            terminal.print(Overview.of(commands));
            return ExitCode.OK;
        }
        String topic = words.getFirst();
        if (Overview.TOPICS.containsKey(topic)) {
            terminal.out().print(Overview.TOPICS.getOrDefault(topic, ""));
            return ExitCode.OK;
        }
        Optional<Command> command = commands.find(topic);
        command.ifPresent(it -> terminal.out().print(CommandHelp.of(it)));
        return command.isPresent() ? ExitCode.OK : unknown(topic, commands, terminal);
    }

    private static int unknown(String name, Commands commands, Terminal terminal) {
        List<String> near = Closest.to(name, commands.names(), 1);
        terminal.hint(terminal.red("Error:") + " there is no command " + Quoted.text(name));
        terminal.hint(
                near.isEmpty()
                        ? "See: tickets --help"
                        : "Did you mean: tickets " + near.getFirst() + "?");
        return ExitCode.USAGE;
    }

    /// For tests and documentation: the help of every command, by name.
    public static Map<String, String> manual() {
        var commands = new Commands();
        var pages = new LinkedHashMap<String, String>();
        pages.put("", Overview.of(commands));
        commands.names()
                .forEach(name ->
                        commands.find(name).ifPresent(it -> pages.put(name, CommandHelp.of(it))));
        return pages;
    }
}
