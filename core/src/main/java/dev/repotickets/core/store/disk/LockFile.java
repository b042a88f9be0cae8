package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// An open lock file, which knows whether it is still the one that others find at its path.
///
/// Its text says who locked it last. The locked byte lies far behind, so that the text stays
/// readable on systems whose locks forbid reading.
record LockFile(Path path, FileChannel channel, @Nullable Object identity) {
    private static final long LOCKED_BYTE = 1L << 40;
    private static final long TURN_BYTE = LOCKED_BYTE + 1;
    private static final int LONGEST_HOLDER = 256;

    static LockFile open(Path path) throws IOException {
        while (true) {
            var channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            LinkOption.NOFOLLOW_LINKS);
            var identity = identity(path);
            // Opened again, now that the identity is known: what was opened is what was looked at.
            channel.close();
            try {
                channel =
                        FileChannel.open(
                                path,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException _) {
                continue;
            }
            var file = new LockFile(path, channel, identity);
            if (file.isStillAtItsPath()) {
                return file;
            }
            file.close();
        }
    }

    @Nullable FileLock tryLock(boolean shared) throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, shared);
    }

    /// The turn to wait for the lock, of which there is one.
    @Nullable FileLock tryTurn() throws IOException {
        return channel.tryLock(TURN_BYTE, 1, false);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    boolean isStillAtItsPath() throws IOException {
        try {
            var there = identity(path);
            return there == null || there.equals(identity);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    void writeHolder(String holder) throws IOException {
        var text = holder.getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.wrap(text, 0, Math.min(text.length, LONGEST_HOLDER));
        channel.write(buffer, 0);
        channel.truncate(Math.min(text.length, LONGEST_HOLDER));
    }

    String readHolder() throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    void close() throws IOException {
        channel.close();
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }
}
