package dev.repotickets.server.cli;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.json.Json;
import dev.repotickets.tools.source.Sources;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// One run of the command line: what it works on, and how it answers.
record Session(
        Toolbox toolbox,
        Workspaces workspaces,
        Environment environment,
        Terminal terminal,
        Format format,
        Optional<Actor> actor,
        Sources sources,
        Instant now,
        RandomGenerator random,
        Times times) {
    private static final Pattern BEFORE_EXAMPLE = Pattern.compile(" (?=Example: )");

    /// The same with its answers in another format.
    Session in(Format other) {
        return new Session(
                toolbox,
                workspaces,
                environment,
                terminal,
                other,
                actor,
                sources,
                now,
                random,
                times);
    }

    Outcome call(String tool, Node arguments) {
        return toolbox.call(tool, arguments, new Call(workspaces, actor, now, true, sources));
    }

    /// Calls a tool and shows its answer: as JSON where that was asked for, else as `show` does.
    int answer(String tool, Node arguments, ToIntFunction<Node.Fields> show) {
        return switch (call(tool, arguments)) {
            case Outcome.Done(Node.Fields output) -> {
                if (format.isJson()) {
                    json(output);
                    yield ExitCode.OK;
                }
                yield show.applyAsInt(output);
            }
            case Outcome.Failed(String _, Problem problem) -> failed(problem);
        };
    }

    void json(Node node) {
        if (format == Format.JSONL && node instanceof Node.Items(List<Node> items)) {
            items.forEach(item -> terminal.print(Terminal.json(Json.write(item))));
        } else {
            String text = format == Format.JSONL ? Json.write(node) : Json.writePretty(node);
            terminal.print(Terminal.json(text));
        }
    }

    /// Tells a problem, with advice that names commands.
    int failed(Problem problem) {
        return told(problem, SpokenCalls.asCommands(problem.advice()));
    }

    /// Tells a problem as the tools do: to somebody who called a tool by its name.
    int refused(Problem problem) {
        return told(problem, problem.advice());
    }

    private int told(Problem problem, String advice) {
        if (format.isJson()) {
            var error = new LinkedHashMap<String, Node>();
            error.put("code", Node.text(problem.code().word()));
            error.put("message", Node.text(problem.message()));
            if (!advice.isEmpty()) {
                error.put("advice", Node.text(advice));
            }
            var envelope = new LinkedHashMap<String, Node>();
            envelope.put("error", new Node.Fields(error));
            terminal.hint(Terminal.json(Json.write(new Node.Fields(envelope))));
        } else {
            terminal.hint(terminal.red("Error:") + " " + Terminal.line(problem.message()));
            if (!advice.isEmpty()) {
                BEFORE_EXAMPLE
                        .splitAsStream(advice)
                        .forEach(it -> terminal.hint(Terminal.line(it)));
            }
        }
        return ExitCode.of(problem.code());
    }
}
