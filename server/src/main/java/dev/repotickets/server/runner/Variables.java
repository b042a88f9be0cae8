package dev.repotickets.server.runner;

import dev.repotickets.core.vcs.Environment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The environment of a program that does the work of an agent.
final class Variables {
    private static final List<String> ALWAYS = List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private Variables() {}

    static Map<String, String> of(RunnerSettings settings, Environment environment) {
        var variables = new TreeMap<String, String>();
        Stream.concat(ALWAYS.stream(), settings.environment().stream())
                .forEach(name ->
                        environment.variable(name).ifPresent(it -> variables.put(name, it)));
        return variables;
    }
}
