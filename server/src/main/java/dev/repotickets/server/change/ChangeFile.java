package dev.repotickets.server.change;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last changes in a file, so that clients can go on after a restart. One process has it at a
/// time. It can be lost: then clients are told to read everything anew. Its bytes are not forced to
/// the disk.
///
/// Each line is a JSON object: the `changes` of one moment, the `last` position after them, and the
/// `print` of all files then.
final class ChangeFile implements AutoCloseable {
    private static final String NAME = "changes.jsonl";
    private static final long LARGEST = 32L << 20;

    private final Path file;
    private final FileChannel lock;
    private int written;

    /// What the file says; `changes` end at `last`.
    record Kept(List<Change> changes, long last, long print) {}

    private ChangeFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /// Nothing where another process has it, or where no file can be made.
    @SuppressWarnings("resource") // the channel holds the lock until the end
    static Optional<ChangeFile> take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("changes.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS);
            if (isLocked(channel)) {
                return Optional.of(new ChangeFile(folder.resolve(NAME), channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Nothing where it is not there, damaged or too large.
    Optional<Kept> read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            var changes = new ArrayList<Change>();
            long last = -1;
            long print = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Node.Fields fields = (Node.Fields) Json.parse(line);
                last = ChangeWords.number(fields, "last");
                print = ChangeWords.number(fields, "print");
                for (Node each : ChangeWords.items(fields, "changes")) {
                    changes.add(ChangeWords.change((Node.Fields) each));
                }
            }
            written = changes.size();
            return isSound(changes, last)
                    ? Optional.of(new Kept(changes, last, print))
                    : Optional.empty();
        } catch (IOException | ProblemException | ClassCastException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static boolean isSound(List<Change> changes, long last) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).position() != last - changes.size() + 1 + i) {
                return false;
            }
        }
        return last >= 0;
    }

    /// Begins it with these.
    void replace(Kept kept) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".tmp");
        Files.deleteIfExists(fresh);
        Files.write(fresh, line(kept), StandardOpenOption.CREATE_NEW);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written = kept.changes().size();
    }

    /// Adds the changes of one moment.
    void append(Kept more) throws IOException {
        Files.write(file, line(more), StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
        written += more.changes().size();
    }

    /// True where so much is in it that it is to be replaced.
    boolean isLong() {
        return written > 2 * ChangeLog.ROOM;
    }

    private static byte[] line(Kept kept) {
        return (Json.write(ChangeWords.kept(kept)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Takes it away and ends.
    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It may stay: its print is that of files which have changed since.
            written = 0;
        }
        close();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException _) {
            // The end of the process gives it back.
            written = 0;
        }
    }
}
