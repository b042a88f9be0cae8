package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Files that are used again and again and so are held open: as long as one look at the path finds
/// the same file, nothing has to be opened. A held file's inode is given to no other one.
///
/// Nothing is kept where the system gives files no identity. A channel whose file was replaced is
/// left to the collector, because somebody may still be reading. Safe for threads.
final class KeptFiles {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
    private static final Set<OpenOption> WRITE = Set.of(StandardOpenOption.WRITE);

    private final Map<StorePath, Kept> readable = new ConcurrentHashMap<>();
    private final Map<StorePath, Kept> writable = new ConcurrentHashMap<>();

    private record Kept(FileChannel channel, Object identity) {

        boolean isAt(BasicFileAttributes found) {
            return channel.isOpen() && identity.equals(found.fileKey());
        }
    }

    /// How the file at that path begins, where it was kept.
    Optional<Beginning> beginning(StorePath file, Path path, int length) throws IOException {
        @Nullable Kept known = readable.get(file);
        if (known == null) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes found = attributes(path);
            return known.isAt(found)
                    ? Optional.of(
                            new Beginning(found.size(), FileBytes.read(known.channel(), 0, length)))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.of(Beginning.NONE);
        }
    }

    /// For the one who may write, of a file whose beginning is known.
    Optional<FileChannel> writable(StorePath file, Path path) throws IOException {
        @Nullable Kept known = writable.get(file);
        return known != null && known.isAt(attributes(path))
                ? Optional.of(known.channel())
                : Optional.empty();
    }

    /// Opens the file for reading and keeps it open where that can be.
    void keepReadable(StorePath file, OpenFolder folder) throws IOException {
        keep(readable, file, folder, READ);
    }

    /// The same for writing, where the file is kept for reading.
    void keepWritable(StorePath file, OpenFolder folder) throws IOException {
        if (readable.containsKey(file)) {
            keep(writable, file, folder, WRITE);
        }
    }

    private static void keep(
            Map<StorePath, Kept> kept, StorePath file, OpenFolder folder, Set<OpenOption> options)
            throws IOException {
        @Nullable Object before = folder.attributes(file.name()).fileKey();
        if (before == null) {
            return;
        }
        FileChannel channel = folder.channel(file.name(), options);
        if (before.equals(folder.attributes(file.name()).fileKey())) {
            kept.put(file, new Kept(channel, before));
        } else {
            channel.close();
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
