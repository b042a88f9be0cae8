package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Workspaces in this process, opened as the program opens them.
final class Opened {
    private Opened() {}

    static FolderWorkspaces in(Path folder) {
        var random = new SplittableRandom(5);
        return new FolderWorkspaces(
                new Environment(
                        folder, folder.resolve(".git/home"), Map.of("TICKETS_ACTOR", "ann")),
                new Machine(
                        Clock.systemUTC(),
                        new RandomIds(random.split()),
                        random,
                        ProcessHandle.current().pid(),
                        "scoreboard",
                        "boot"),
                List.of());
    }
}
