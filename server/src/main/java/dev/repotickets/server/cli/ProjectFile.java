package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A file of the project that belongs to somebody else. A link that leads out of the project is
/// never followed: the repository may come from anybody.
record ProjectFile(Path root, String name) {

    Optional<String> content() throws IOException {
        requireInside();
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path())) {
            throw refusal("is not a file");
        }
        try {
            return Optional.of(Files.readString(path()));
        } catch (CharacterCodingException _) {
            throw refusal("is not UTF-8 and was not touched");
        }
    }

    void write(String content) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), content);
    }

    /// Deletes it, and its folder where that held nothing else.
    void delete() throws IOException {
        Files.delete(path());
        Path folder = path().resolve("..").normalize();
        if (!folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    private Path path() {
        return root.resolve(name);
    }

    private void requireInside() throws IOException {
        Path real = root.toRealPath();
        Path step = root;
        for (Path part : Path.of(name)) {
            step = step.resolve(part);
            if (Files.isSymbolicLink(step)
                    && (!Files.exists(step) || !step.toRealPath().startsWith(real))) {
                throw refusal("leads out of the project by a link and was not touched");
            }
            if (!Files.exists(step, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private RuntimeException refusal(String reason) {
        return new Problem.PreconditionFailed(name + " " + reason, "See it first, then run again.")
                .toException();
    }
}
