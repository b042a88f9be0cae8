package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// A file in the root folder of the repository. It is never written through a link, is replaced as
/// a whole or not at all, and keeps its permissions.
final class RootFile {
    private RootFile() {}

    /// Nothing where there is no such file.
    static byte[] read(Path root, String name) throws ProblemException {
        Path file = root.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(name, "it is a link or no file").toException();
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(name, e.getClass().getSimpleName()).toException();
        }
    }

    static boolean write(Path root, String name, String text) throws ProblemException {
        return write(root, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// False where it holds that already: then nothing is written.
    static boolean write(Path root, String name, byte[] bytes) throws ProblemException {
        Path file = root.resolve(name);
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (Arrays.equals(read(root, name), bytes) && isThere) {
            return false;
        }
        try {
            replace(file, bytes, isThere);
            return true;
        } catch (IOException e) {
            throw refused(name, e.getClass().getSimpleName()).toException();
        }
    }

    private static void replace(Path file, byte[] bytes, boolean isThere) throws IOException {
        Path stage = Files.createTempFile(file.getParent(), ".tmp-status-", "");
        try {
            Files.write(stage, bytes);
            permit(file, stage, isThere);
            Files.move(stage, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(stage);
        }
    }

    private static void permit(Path file, Path stage, boolean isThere) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                stage,
                isThere
                        ? Files.getPosixFilePermissions(file)
                        : PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static Problem refused(String name, String why) {
        return new Problem.ReadOnly(
                name + " cannot be written: " + why,
                "Make it a file of the repository that can be written.");
    }
}
