package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;
import static dev.repotickets.server.cli.Parameter.positional;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.core.vcs.Vcs;
import dev.repotickets.core.workspace.Repositories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// `tickets setup`: connects a coding assistant, and tells agents in AGENTS.md. Running it again
/// changes nothing; `--remove` takes away exactly what it wrote.
final class SetupCommand {
    private static final String GUIDE =
            """
            ## Tickets

            Work is tracked in this repository with `tickets` (files in `.tickets/`, never edited by hand).
            Begin a session with `tickets prime` or the tool `workspace_prime`. Find or create a ticket
            before you code, set it in-progress, journal what you do, close it when it is done.\
            """;

    private static final Block BLOCK =
            new Block("<!-- BEGIN repo-tickets -->", "<!-- END repo-tickets -->", GUIDE);

    /// What becomes of one file.
    private record Step(ProjectFile file, Optional<String> before, Optional<String> after) {
        boolean isDone() {
            return before.equals(after);
        }
    }

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
        var file = new ProjectFile(root, client.file());
        var guide = new ProjectFile(root, "AGENTS.md");
        Optional<String> said = file.content();
        Optional<String> guided = guide.content();
        Optional<String> saying = remove ? client.outOf(said) : Optional.of(client.in(said));
        Optional<String> guiding = remove ? BLOCK.outOf(guided) : Optional.of(BLOCK.in(guided));
        var steps = List.of(new Step(file, said, saying), new Step(guide, guided, guiding));
        if (arguments.flag("print")) {
            steps.forEach(it -> print(it, session.terminal()));
            return ExitCode.OK;
        }
        boolean check = arguments.flag("check");
        if (!check) {
            for (Step step : steps) {
                apply(step);
            }
        }
        tell(steps, check, session);
        boolean done = steps.stream().allMatch(Step::isDone);
        return check && !done ? ExitCode.FAILED : ExitCode.OK;
    }

    private static void print(Step step, Terminal terminal) {
        terminal.hint("# " + step.file().name());
        step.after().stream().flatMap(String::lines).map(Terminal::line).forEach(terminal::print);
    }

    private static void apply(Step step) throws IOException {
        if (step.isDone()) {
            return;
        }
        if (step.after().isPresent()) {
            step.file().write(step.after().get());
        } else {
            step.file().delete();
        }
    }

    private static void tell(List<Step> steps, boolean check, Session session) {
        if (session.format().isJson()) {
            var states = new LinkedHashMap<String, Node>();
            steps.forEach(it -> states.put(it.file().name(), Node.text(state(it, check))));
            session.json(new Node.Fields(states));
            return;
        }
        steps.forEach(it -> {
            String mark = it.isDone() || check ? "" : "✓ ";
            session.terminal().print(mark + it.file().name() + ": " + state(it, check));
        });
    }

    private static String state(Step step, boolean check) {
        if (step.isDone()) {
            return "as it should be";
        }
        if (check) {
            return "not as it should be";
        }
        return step.after().isPresent() ? "written" : "removed";
    }
}
