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
import dev.repotickets.tools.source.OwnSources;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The command line.
///
/// `workspaces` opens what the given environment (its folder changed by `--repo`) lies in. `random`
/// is secure: tokens are made of it.
public record Cli(
        Toolbox toolbox,
        Function<Environment, Workspaces> workspaces,
        Environment environment,
        Streams streams,
        Instant now,
        RandomGenerator random,
        Supplier<TimeZone> zone) {

    /// Runs one command line and gives its exit code.
    public int run(List<String> said) {
        List<String> words = Aliases.groupOf(said);
        Terminal plain = streams.terminal(environment, Optional.empty());
        var commands = new Commands();
        if (words.isEmpty() || words.getFirst().equals("--help") || words.getFirst().equals("-h")) {
            plain.print(Overview.of(commands));
            return words.isEmpty() ? ExitCode.USAGE : ExitCode.OK;
        }
        return switch (words.getFirst()) {
            case "help" -> help(words.subList(1, words.size()), commands, plain);
            case "__complete" -> {
                Environment place = place(environment.variable("TICKETS_REPO"));
                var known = new FieldWords(workspaces.apply(place), toolbox);
                Completion.of(words.subList(1, words.size()), commands, known)
                        .forEach(plain::print);
                yield ExitCode.OK;
            }
            default ->
                    commands.name(words)
                            .flatMap(commands::find)
                            .map(command -> run(command, behind(command, words), plain))
                            .orElseGet(() -> group(words, commands, plain));
        };
    }

    private static List<String> behind(Command command, List<String> words) {
        return words.subList(command.name().split(" ").length, words.size());
    }

    /// A group without one of its commands: its help; asked for by mistake where nothing follows.
    private int group(List<String> words, Commands commands, Terminal terminal) {
        String word = words.getFirst();
        String second = words.size() > 1 ? words.get(1) : "";
        if (commands.group(word).isEmpty()) {
            return unknown(word, words.subList(1, words.size()), commands, terminal);
        }
        if (second.isEmpty() || second.equals("--help") || second.equals("-h")) {
            terminal.out().print(page(word, commands));
            return second.isEmpty() ? ExitCode.USAGE : ExitCode.OK;
        }
        return unknown(word + " " + second, words.subList(2, words.size()), commands, terminal);
    }

    private static String page(String group, Commands commands) {
        return CommandHelp.ofGroup(commands.group(group).orElse(""), commands.of(group));
    }

    private int run(Command command, List<String> words, Terminal plain) {
        Session early = session(environment, plain, expected(words), Optional.empty());
        Arguments all;
        Format format;
        Terminal terminal;
        Environment place;
        try {
            all = CommandParser.parse(Common.withAll(command), words, streams.in());
            if (all.flag(Common.HELP)) {
                plain.out().print(CommandHelp.of(command));
                return ExitCode.OK;
            }
            format = format(all);
            terminal = streams.terminal(environment, all.text(Common.COLOUR));
            place = place(all.text(Common.REPO).or(() -> environment.variable("TICKETS_REPO")));
        } catch (ProblemException e) {
            return early.failed(e.problem());
        }
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
                new OwnSources(environment.folder()),
                now,
                random,
                new Times(zone));
    }

    /// Where a name is misspelt, the repository around the current folder is not what was meant.
    private Environment place(Optional<String> name) {
        if (name.isEmpty()) {
            return environment;
        }
        try {
            Path folder = environment.folder().resolve(Path.of(name.get()));
            if (Files.isDirectory(folder)) {
                return environment.in(folder);
            }
        } catch (InvalidPathException _) {
            // said below
        }
        throw new Problem.InvalidArgument("repo", "there is no folder " + Quoted.text(name.get()))
                .toException();
    }

    /// The format that was asked for as far as it can be told from words that may be wrong: errors
    /// in them are told in it.
    private static Format expected(List<String> words) {
        Format format = Format.TABLE;
        String before = "";
        for (String word : words) {
            if (word.equals("--")) {
                break;
            }
            String value = before.equals("--format") ? word : "";
            if (word.startsWith("--format=")) {
                value = word.substring("--format=".length());
            }
            format = Words.find(Format.class, value).orElse(format);
            if (word.equals("--json")) {
                return Format.JSON;
            }
            before = word;
        }
        return format;
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

    private int help(List<String> words, Commands commands, Terminal terminal) {
        if (words.isEmpty()) {
            terminal.print(Overview.of(commands));
            return ExitCode.OK;
        }
        String topic = words.getFirst();
        if (Overview.TOPICS.containsKey(topic)) {
            terminal.out().print(Overview.TOPICS.getOrDefault(topic, ""));
            return ExitCode.OK;
        }
        Optional<Command> command = commands.name(words).flatMap(commands::find);
        if (command.isPresent()) {
            terminal.out().print(CommandHelp.of(command.get()));
            return ExitCode.OK;
        }
        if (words.size() == 1 && commands.group(topic).isPresent()) {
            terminal.out().print(page(topic, commands));
            return ExitCode.OK;
        }
        return commands.group(topic).isPresent()
                ? unknown(topic + " " + words.get(1), words, commands, terminal)
                : unknown(topic, words, commands, terminal);
    }

    private int unknown(String name, List<String> words, Commands commands, Terminal terminal) {
        List<String> all = new ArrayList<>(commands.names());
        all.addAll(commands.beginnings());
        List<String> near = Closest.to(name, all, 1);
        String advice =
                near.isEmpty()
                        ? "See: tickets --help"
                        : "Did you mean: tickets " + near.getFirst() + "?";
        return session(environment, terminal, expected(words), Optional.empty())
                .failed(
                        new Problem.InvalidArgument(
                                "command", "there is no command " + Quoted.text(name), advice));
    }

    /// For tests and documentation: the help of every command, by name.
    public static Map<String, String> manual() {
        var commands = new Commands();
        var pages = new LinkedHashMap<String, String>();
        pages.put("", Overview.of(commands));
        commands.beginnings().stream()
                .filter(it -> commands.group(it).isPresent())
                .forEach(it -> pages.put(it, page(it, commands)));
        commands.names()
                .forEach(name ->
                        commands.find(name).ifPresent(it -> pages.put(name, CommandHelp.of(it))));
        return pages;
    }
}
