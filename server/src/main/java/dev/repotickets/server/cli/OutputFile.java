package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that the user named for what a command writes. A file that is there is replaced as a
/// whole, or stays as it is.
record OutputFile(Path folder, String name) {

    /// The problem says why it cannot be written.
    Path write(byte[] bytes) throws ProblemException {
        try {
            Path file = folder.resolve(name);
            Path stage = file.resolveSibling(".tmp-export-" + file.getFileName());
            Files.write(stage, bytes);
            return Files.move(stage, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | InvalidPathException e) {
            throw new Problem.ReadOnly(
                            Quoted.text(name)
                                    + " cannot be written: "
                                    + e.getClass().getSimpleName(),
                            "Name a file in a folder that can be written.")
                    .toException();
        }
    }
}
