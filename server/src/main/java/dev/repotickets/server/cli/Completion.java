package dev.repotickets.server.cli;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.workspace.Workspaces;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What could come next on a command line: commands, options, words that a field takes, ids.
final class Completion {
    private static final int MOST = 200;

    private Completion() {}

    static List<String> of(List<String> words, Commands commands, Workspaces workspaces) {
        String current = words.isEmpty() ? "" : words.getLast();
        if (words.size() <= 1) {
            return matching(
                    Stream.concat(commands.names().stream(), Stream.of("mcp", "help", "version")),
                    current);
        }
        Command command = commands.find(words.getFirst()).orElse(null);
        if (command == null) {
            return List.of();
        }
        if (current.startsWith("-")) {
            return matching(
                    Stream.concat(command.parameters().stream(), Common.PARAMETERS.stream())
                            .flatMap(it -> it.names().stream()),
                    current);
        }
        return matching(values(words.get(words.size() - 2), command, workspaces), current);
    }

    private static Stream<String> values(String before, Command command, Workspaces workspaces) {
        try {
            return switch (before) {
                case "--format" -> Stream.of("table", "json", "jsonl", "simple", "csv");
                case "--status", "-s" ->
                        command.name().equals("time")
                                ? ids(workspaces)
                                : workspaces.open().configuration().statusNames().stream();
                case "--priority", "-p" -> workspaces.open().configuration().priorities().stream();
                case "--labels", "-l" -> workspaces.open().configuration().labels().stream();
                case "completion" -> Stream.of("bash", "zsh", "fish");
                case "setup" -> SetupCommand.clients().stream();
                default -> ids(workspaces);
            };
        } catch (ProblemException _) {
            return Stream.of();
        }
    }

    private static Stream<String> ids(Workspaces workspaces) {
        return workspaces.open().store().read(view -> view.keys(Ticket.KIND)).stream();
    }

    private static List<String> matching(Stream<String> options, String beginning) {
        String sought = beginning.toLowerCase(Locale.ROOT);
        return options.filter(it -> it.toLowerCase(Locale.ROOT).startsWith(sought))
                .limit(MOST)
                .toList();
    }
}
