package dev.repotickets.core.workspace;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Workspaces as a program opens them.
final class Opened {
    private Opened() {}

    static FolderWorkspaces in(Path folder, RandomGenerator random) {
        return new FolderWorkspaces(environment(folder), machine(random), List.of());
    }

    static FolderWorkspaces in(Path folder) {
        return in(folder, new Random(folder.hashCode()));
    }

    static Environment environment(Path folder) {
        return new Environment(folder, folder.resolve("no-home"), Map.of("USER", "ada"));
    }

    private static Machine machine(RandomGenerator random) {
        return new Machine(
                Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)),
                new RandomIds(random),
                random,
                ProcessHandle.current().pid(),
                "tickets test",
                "boot");
    }
}
