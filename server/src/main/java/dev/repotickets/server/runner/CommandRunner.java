package dev.repotickets.server.runner;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.tools.executor.AgentRunner;
import dev.repotickets.tools.executor.Assignment;
import dev.repotickets.tools.executor.Progress;
import dev.repotickets.tools.executor.Verdict;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program for each task: the task comes in as one JSON object on its standard input, and
/// nothing of it is ever part of the command line.
///
/// What it prints is the output of the task, or where that is a JSON object its fields `output` and
/// `artifacts`. Exit code 0 is success; 75 (`EX_TEMPFAIL` of `sysexits.h`) that the agent could do
/// nothing about it; another one a failed try, with the end of its standard error as the reason. It
/// runs in the root of the repository, with only the variables that the user named, and is ended
/// with all that it started when its time is over or the task is cancelled.
public final class CommandRunner implements AgentRunner {
    private static final int TEMPORARY = 75;

    private final RunnerSettings settings;
    private final Path root;
    private final Environment environment;

    public CommandRunner(RunnerSettings settings, Path root, Environment environment) {
        this.settings = settings;
        this.root = root;
        this.environment = environment;
    }

    @Override
    public Verdict run(Assignment assignment, Progress progress)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(settings.command()).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(Variables.of(settings, environment));
        Process process = builder.start();
        try (var output = new Capture(process.getInputStream());
                var errors = new Capture(process.getErrorStream())) {
            send(process, assignment);
            if (!process.waitFor(settings.minutes(), TimeUnit.MINUTES)) {
                return new Verdict.Failed(
                        "it took longer than " + settings.minutes() + " minutes", true);
            }
            return verdict(process.exitValue(), output.text(), errors.text());
        } finally {
            end(process);
        }
    }

    /// One that ends without reading everything has read what it needed.
    private static void send(Process process, Assignment assignment) {
        try (OutputStream input = process.getOutputStream()) {
            Node.Fields task = Shape.of(Assignment.class).write(assignment);
            input.write((Json.write(task) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // Its exit code tells what came of it.
        }
    }

    private Verdict verdict(int code, String output, String errors) {
        return switch (code) {
            case 0 -> Printed.completed(output);
            case TEMPORARY -> new Verdict.Disturbed(reason(code, errors));
            default -> new Verdict.Failed(reason(code, errors), true);
        };
    }

    private String reason(int code, String errors) {
        List<String> lines = errors.strip().lines().toList();
        String last =
                String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        return settings.command().getFirst()
                + " ended with "
                + code
                + (last.isEmpty() ? "" : ": " + last);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
