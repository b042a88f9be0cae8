package dev.repotickets.core.workspace;

import dev.repotickets.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts a new `.tickets` in the place of the original program's.
///
/// The new one is made whole beside it, in `.tickets-new`. Only when that is durable is the
/// original renamed, to `.tickets-original`, and the new one takes its place: there is no moment at
/// which the only copy is gone, and nothing of the original is written or deleted.
record Upgrade(Path root) {
    private static final String NEW = ".tickets-new";
    private static final String OLD = ".tickets-original";

    /// The folder that is to become `.tickets`, empty: what an upgrade that was interrupted left in
    /// it is only a copy and goes.
    TicketsFolder begin() {
        try {
            Path made = root.resolve(NEW);
            if (Files.exists(root.resolve(OLD), LinkOption.NOFOLLOW_LINKS)) {
                throw new Problem.PreconditionFailed(
                                OLD + " exists already; nothing was touched",
                                "Move it away first: the original would be kept under this name.")
                        .toException();
            }
            if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
                remove(made);
            }
            var folder = new TicketsFolder(made);
            NewFolder.make(folder, "");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the unfinished copy away, where it still is one.
    void abandon() {
        Path made = root.resolve(NEW);
        if (Files.isDirectory(root.resolve(TicketsFolder.NAME), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
            try {
                remove(made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Exchanges the two; what both renames did is durable when this returns.
    void finish() {
        try {
            Path local = root.resolve(NEW).resolve(".local");
            if (Files.exists(local, LinkOption.NOFOLLOW_LINKS)) {
                remove(local);
            }
            move(TicketsFolder.NAME, OLD);
            move(NEW, TicketsFolder.NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does the second rename where somebody was interrupted between the two.
    void resume() {
        boolean between =
                Files.notExists(root.resolve(TicketsFolder.NAME), LinkOption.NOFOLLOW_LINKS)
                        && Stream.of(NEW, OLD)
                                .allMatch(it ->
                                        Files.isDirectory(
                                                root.resolve(it), LinkOption.NOFOLLOW_LINKS));
        if (between) {
            try {
                move(NEW, TicketsFolder.NAME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void move(String from, String to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(root)) {
            folder.force(true);
        } catch (IOException _) {
            // Not every system lets a folder be forced; the rename itself is whole or absent.
            return;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
