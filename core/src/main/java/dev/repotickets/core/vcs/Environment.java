package dev.repotickets.core.vcs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the program runs: the folder it was started in, the user's home, and the environment
/// variables. It enters at the program's start and travels as a value.
public record Environment(Path folder, Path home, Map<String, String> variables) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    public Environment in(Path other) {
        return new Environment(other, home, variables);
    }
}
