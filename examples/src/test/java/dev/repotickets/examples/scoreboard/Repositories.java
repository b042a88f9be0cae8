package dev.repotickets.examples.scoreboard;

import dev.repotickets.core.workspace.FolderWorkspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Git repositories full of tickets, made once below `folder` and copied for each use.
///
/// There is one commit. The same size is the same commit every time.
record Repositories(Path folder) {
    private static final String VERSION = "1";

    /// The repository of that many tickets, which nobody may write to.
    Path of(int size) throws IOException {
        Path made = folder.resolve(size + "-" + VERSION);
        if (!Files.exists(made.resolve(".git/complete"))) {
            remove(made);
            make(made, size);
            Files.createFile(made.resolve(".git/complete"));
        }
        return made;
    }

    /// A copy to write to, as a fresh clone is: nothing but what is committed.
    Path copy(int size, String name) throws IOException {
        Path copy = folder.resolve("copy-" + name);
        remove(copy);
        Program.in(folder).run("cp", "-a", "--reflink=auto", of(size).toString(), copy.toString());
        remove(copy.resolve(".git/tickets"));
        return copy;
    }

    void remove(Path repository) throws IOException {
        Files.createDirectories(folder);
        Program.in(folder).run("rm", "-rf", repository.toString());
    }

    private static void make(Path repository, int size) throws IOException {
        begin(repository);
        new Content(size).into(new CanonicalFiles(repository.resolve(".tickets")));
        Program shell = Program.in(repository);
        // Into one pack, as a clone has it, and not into a file for each.
        shell.run("git", "-c", "core.bigFileThreshold=1", "-c", "core.fsync=none", "add", "-A");
        shell.run("git", "commit", "-q", "-m", "Keep the tickets");
    }

    /// A repository with settings and without tickets or a commit.
    static void begin(Path repository) throws IOException {
        Files.createDirectories(repository);
        Program shell = Program.in(repository);
        shell.run("git", "init", "-q", "-b", "main", ".");
        shell.run("git", "config", "gc.auto", "0");
        shell.run("git", "config", "user.name", "Ann");
        shell.run("git", "config", "user.email", "ann@example.org");
        try (FolderWorkspaces workspaces = Opened.in(repository)) {
            workspaces.initialize("");
        }
        shell.run("rm", "-rf", repository.resolve(".git/tickets").toString());
    }
}
