package dev.repotickets.server.runner;

import dev.repotickets.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the work of one agent is run.
///
/// @param command the program, by name or absolute path, and its arguments; no shell is involved
/// @param timeoutMinutes after which it is ended, from 1 to 1,440
/// @param environment names of the variables that it gets beside `PATH`, `HOME` and `LANG`
/// @param repositories where it may run; everywhere where none is named
public record RunnerSettings(
        List<String> command,
        Optional<Integer> timeoutMinutes,
        List<String> environment,
        List<String> repositories) {
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 1_440;

    public RunnerSettings {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        repositories = List.copyOf(repositories);
        if (command.isEmpty() || command.getFirst().isBlank()) {
            throw refused("command", "command is empty", "Name the program: command: [my-agent]");
        }
        if (timeoutMinutes.filter(it -> it < 1 || it > MOST_MINUTES).isPresent()) {
            throw refused("timeout_minutes", "timeout_minutes is not from 1 to 1440", "");
        }
    }

    int minutes() {
        return timeoutMinutes.orElse(USUAL_MINUTES);
    }

    /// True where it may run in a repository.
    boolean allows(Path root) {
        return repositories.isEmpty()
                || repositories.stream().anyMatch(it -> root.startsWith(Path.of(it)));
    }

    private static RuntimeException refused(String field, String message, String advice) {
        return new Problem.InvalidArgument(field, message, advice).toException();
    }
}
