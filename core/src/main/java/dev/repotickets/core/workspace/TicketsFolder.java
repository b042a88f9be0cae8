package dev.repotickets.core.workspace;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The `.tickets` folder of a repository, and whose it is.
record TicketsFolder(Path path) {
    static final String NAME = ".tickets";
    static final String CONFIGURATION = "config.yaml";
    private static final List<String> ORIGINAL = List.of("open", "closed", "index.yaml");

    static TicketsFolder of(Path root) {
        return new TicketsFolder(root.resolve(NAME));
    }

    /// What tells a folder in which nothing came or went from one that must be looked at again.
    record Look(Object identity, FileTime modified) {}

    /// Nothing where it is no folder, or where the system gives files no identity.
    Optional<Look> look() {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            @Nullable Object identity = found.fileKey();
            return identity == null || !found.isDirectory()
                    ? Optional.empty()
                    : Optional.of(new Look(identity, found.lastModifiedTime()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Refuses a folder that is a link, or that another program keeps its files in.
    void requireOurs() {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem.PreconditionFailed(
                            NAME + " is a link or a file, not a folder of the repository",
                            "Replace it by a folder, or set up tickets in another repository.")
                    .toException();
        }
        if (Files.isDirectory(path.resolve("tickets"))) {
            return;
        }
        if (holdsOriginal()) {
            throw new Problem.PreconditionFailed(
                            NAME
                                    + " holds the files of the original repo-tickets; nothing was"
                                    + " touched",
                            "Bring them over; the original is kept in .tickets-original:"
                                    + " workspace_import {\"path\":\".tickets\","
                                    + "\"format\":\"seed\"}")
                    .toException();
        }
        if (holdsMarkdown() && Files.notExists(path.resolve(CONFIGURATION))) {
            throw new Problem.PreconditionFailed(
                            NAME + " holds Markdown files of another program; nothing was touched",
                            "Move the folder aside first.")
                    .toException();
        }
    }

    /// True where the original program keeps its files here.
    boolean holdsOriginal() {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(path.resolve("tickets"))
                && ORIGINAL.stream().anyMatch(name -> Files.exists(path.resolve(name)));
    }

    private boolean holdsMarkdown() {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> file.toString().endsWith(".md"));
        } catch (IOException _) {
            return false;
        }
    }
}
