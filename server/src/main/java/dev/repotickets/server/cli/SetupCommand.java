package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `tickets setup`: connects a coding assistant, and tells agents in AGENTS.md. Running it again
/// changes nothing; `--remove` takes away exactly what it wrote.
final class SetupCommand {
    private static final String BEGIN = "<!-- BEGIN repo-tickets -->";
    private static final String END = "<!-- END repo-tickets -->";
    private static final String GUIDE =
            """
            ## Tickets

            Work is tracked in this repository with `tickets` (files in `.tickets/`, never edited by hand).
            Begin a session with `tickets prime` or the tool `workspace_prime`. Find or create a ticket
            before you code, set it in-progress, journal what you do, close it when it is done.\
            """;

    static final Command COMMAND =
            new Command(
                    "setup",
                    "Connect a coding assistant to these tickets.",
                    "CLIENT [--check | --remove | --print]",
                    "",
                    List.of(
                            positional("client", ValueType.TEXT, String.join(", ", clients())),
                            option(
                                    "--check",
                                    "check",
                                    ValueType.FLAG,
                                    "Only tell whether it is set up"),
                            option(
                                    "--remove",
                                    "remove",
                                    ValueType.FLAG,
                                    "Take away what setup wrote"),
                            option(
                                    "--print",
                                    "print",
                                    ValueType.FLAG,
                                    "Only show what would be written")),
                    List.of("tickets setup claude", "tickets setup codex --print"),
                    SetupCommand::run);

    private SetupCommand() {}

    static List<String> clients() {
        return Words.of(ClientSetup.class);
    }

    private static int run(Arguments arguments, Session session) {
        String name = arguments.text("client").orElse("");
        Optional<ClientSetup> client = Words.find(ClientSetup.class, name);
        if (client.isEmpty()) {
            return session.failed(
                    new Problem.InvalidArgument(
                            "client",
                            "client is not one of " + String.join(", ", clients()),
                            Closest.suggestion(name, clients())));
        }
        Optional<Vcs> vcs = Repositories.find(session.environment());
        if (vcs.isEmpty()) {
            return session.failed(
                    new Problem.NotInitialized("not in a repository", "Run git init first."));
        }
        try {
            return run(client.get(), vcs.get().repository().root(), arguments, session);
        } catch (ProblemException e) {
            return session.failed(e.problem());
        } catch (IOException _) {
            return session.failed(
                    new Problem.ReadOnly("the files of the project cannot be written", ""));
        }
    }

    private static int run(ClientSetup client, Path root, Arguments arguments, Session session)
            throws IOException {
        boolean remove = arguments.flag("remove");
        Map<Path, String> wanted = new LinkedHashMap<>();
        Path file = root.resolve(client.file());
        Path guide = root.resolve("AGENTS.md");
        wanted.put(file, remove ? client.without(content(file)) : client.with(content(file)));
        wanted.put(
                guide,
                remove
                        ? Block.remove(content(guide), BEGIN, END)
                        : Block.put(content(guide), BEGIN, END, GUIDE));
        int changed = 0;
        for (Map.Entry<Path, String> entry : wanted.entrySet()) {
            changed += apply(entry.getKey(), entry.getValue(), root, arguments, session) ? 1 : 0;
        }
        return arguments.flag("check") && changed > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private static boolean apply(
            Path file, String wanted, Path root, Arguments arguments, Session session)
            throws IOException {
        String name = root.relativize(file).toString();
        boolean same = content(file).equals(wanted) || (wanted.isBlank() && Files.notExists(file));
        if (arguments.flag("print")) {
            session.terminal().hint("# " + name);
            session.terminal().out().print(wanted);
        } else if (same) {
            session.terminal().print(name + ": as it should be");
        } else if (arguments.flag("check")) {
            session.terminal().print(name + ": not set up");
        } else {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
            session.terminal().print("✓ " + name);
        }
        return !same;
    }

    private static String content(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }
}
