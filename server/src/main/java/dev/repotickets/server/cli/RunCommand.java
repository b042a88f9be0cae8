package dev.repotickets.server.cli;

import static dev.repotickets.server.cli.Parameter.option;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.server.runner.CommandRunner;
import dev.repotickets.server.runner.RunnerFile;
import dev.repotickets.server.runner.RunnerSettings;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.executor.AgentRunner;
import dev.repotickets.tools.executor.Bounds;
import dev.repotickets.tools.executor.Calls;
import dev.repotickets.tools.executor.Ended;
import dev.repotickets.tools.executor.Executor;
import dev.repotickets.tools.executor.Happening;
import dev.repotickets.tools.executor.Workday;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `tickets agent run`: works off the queue with the programs that the user configured.
final class RunCommand {
    private static final Duration POLL = Duration.ofSeconds(2);

    static final Command COMMAND =
            new Command(
                    "agent run",
                    "Do the work of agents with the programs in your runners.yaml.",
                    "[options]",
                    "",
                    List.of(
                            option("--agent", "agents", ValueType.LIST, "Only these"),
                            option("--size", "size", ValueType.WHOLE, "Tasks at once; default 4"),
                            option(
                                    "--watch",
                                    "watch",
                                    ValueType.FLAG,
                                    "Wait for more, until Ctrl-C")),
                    List.of("tickets agent run", "tickets agent run --agent AGENT-CODEBOT --watch"),
                    RunCommand::run);

    private RunCommand() {}

    private static int run(Arguments arguments, Session session) {
        try {
            return work(arguments, session);
        } catch (ProblemException e) {
            return session.failed(e.problem());
        }
    }

    private static int work(Arguments arguments, Session session) {
        Path root = session.workspaces().open().root().orElseThrow();
        Map<AgentId, AgentRunner> runners = runners(arguments, session, root);
        int size =
                arguments.without().values().get("size") instanceof Node.Numeral number
                        ? number.value().intValue()
                        : Bounds.USUAL.size();
        var bounds = new Bounds(size, 0, Bounds.USUAL.leaseMinutes(), Bounds.USUAL.patience());
        var stop = new CountDownLatch(1);
        try (var executor =
                new Executor(calls(session), runners, bounds, it -> tell(it, session))) {
            Thread hook = Thread.ofPlatform().unstarted(() -> stop(stop, executor));
            Runtime.getRuntime().addShutdownHook(hook);
            var workday = new Workday(executor, runners.keySet());
            List<Ended> ended = workday.run();
            while (arguments.has("watch") && !stop.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                ended = workday.run();
            }
            removed(hook);
            return summary(ended, session);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private static void stop(CountDownLatch stop, Executor executor) {
        stop.countDown();
        executor.close();
    }

    /// Where the program ends already, the hook is running.
    private static void removed(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It does what is to be done.
        }
    }

    private static Map<AgentId, AgentRunner> runners(
            Arguments arguments, Session session, Path root) {
        Map<AgentId, RunnerSettings> configured = RunnerFile.read(session.environment(), root);
        List<AgentId> wanted = arguments.texts("agents").stream().map(AgentId::new).toList();
        for (AgentId agent : wanted) {
            if (!configured.containsKey(agent)) {
                throw missing(agent, configured, session).toException();
            }
        }
        if (configured.isEmpty()) {
            throw new Problem.PreconditionFailed(
                            "no runner may work in " + root,
                            "Its folder has to be among the repositories of one in "
                                    + RunnerFile.path(session.environment()))
                    .toException();
        }
        var runners = new TreeMap<AgentId, AgentRunner>();
        configured.forEach((agent, settings) -> {
            if (wanted.isEmpty() || wanted.contains(agent)) {
                runners.put(agent, new CommandRunner(settings, root, session.environment()));
            }
        });
        return runners;
    }

    private static Problem missing(
            AgentId agent, Map<AgentId, RunnerSettings> configured, Session session) {
        return new Problem.InvalidArgument(
                "agent",
                "there is no runner for " + agent,
                "Runners: "
                        + configured.keySet()
                        + ". More go into "
                        + RunnerFile.path(session.environment()));
    }

    /// Time goes on from the moment in which the program began.
    private static Calls calls(Session session) {
        long begun = System.nanoTime();
        return new Calls(
                session.toolbox(),
                () ->
                        new Call(
                                session.workspaces(),
                                session.actor(),
                                session.now().plusNanos(System.nanoTime() - begun)),
                Calls.Pauses.USUAL);
    }

    private static void tell(Happening happening, Session session) {
        switch (happening) {
            case Happening.Began(TaskId task, AgentId agent, String description) ->
                    session.terminal()
                            .print(
                                    "▶ "
                                            + task
                                            + " "
                                            + agent
                                            + ": "
                                            + Width.cut(Terminal.line(description), 60));
            case Happening.Reported(TaskId task, AgentId _, String note) ->
                    session.terminal().print("  " + task + ": " + Terminal.line(note));
            case Happening.Finished(Ended ended) ->
                    session.terminal()
                            .print(
                                    (ended.how() == Ended.How.COMPLETED ? "✓ " : "✗ ")
                                            + ended.taskId()
                                            + " "
                                            + Words.of(ended.how())
                                            + (ended.note().isBlank() ? "" : ": " + note(ended)));
        }
    }

    /// What could not be written is told whole.
    private static String note(Ended ended) {
        String line = Terminal.line(ended.note());
        return ended.how() == Ended.How.UNWRITTEN ? line : Width.cut(line, 60);
    }

    private static int summary(List<Ended> ended, Session session) {
        long done = ended.stream().filter(it -> it.how() == Ended.How.COMPLETED).count();
        session.terminal()
                .print(
                        ended.isEmpty()
                                ? "Nothing to do."
                                : done + " of " + ended.size() + " tries completed.");
        return ended.stream().anyMatch(it -> it.how() == Ended.How.UNWRITTEN)
                ? ExitCode.FAILED
                : ExitCode.OK;
    }
}
