package dev.repotickets.tools.workflow;

import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.FolderWorkspaces;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.tools.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Callers of the toolbox whose tickets are files of a repository, each as a process of its own.
final class Folders implements AutoCloseable {
    private final List<FolderWorkspaces> open = new ArrayList<>();

    Desk desk(Path root) {
        try {
            Files.createDirectories(root.resolve(".git"));
            Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var random = new SplittableRandom(open.size() + 1L);
        var machine =
                new Machine(
                        Clock.systemUTC(),
                        new RandomIds(random),
                        random,
                        ProcessHandle.current().pid(),
                        "tickets",
                        "boot");
        var environment = new Environment(root, root, Map.of());
        var workspaces = new FolderWorkspaces(environment, machine, List.of());
        open.add(workspaces);
        if (!Files.exists(root.resolve(".tickets"))) {
            workspaces.initialize("");
        }
        return new Desk(_ -> workspaces.open().store());
    }

    @Override
    public void close() {
        open.forEach(FolderWorkspaces::close);
        open.clear();
    }
}
