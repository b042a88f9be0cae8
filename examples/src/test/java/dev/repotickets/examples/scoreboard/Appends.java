package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/// Bytes put at the end of a file so that they survive a power cut.
final class Appends {
    private static final int SINGLE = 300;
    private static final int BATCHES = 11;
    private static final int RENAMES = 100;
    private static final int BYTES = 2_000;

    private Appends() {}

    static Durations single(Path log) throws IOException {
        var nanos = new ArrayList<Long>();
        try (FileChannel channel = open(log)) {
            for (int i = 0; i < SINGLE; i++) {
                long begun = System.nanoTime();
                append(channel, BYTES);
                nanos.add(System.nanoTime() - begun);
            }
        }
        Files.delete(log);
        return new Durations(nanos);
    }

    /// All bytes in one append; then they are put into files, which take the places of others.
    static Durations withRenames(Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("renamed"));
        var nanos = new ArrayList<Long>();
        try (FileChannel channel = open(scratch.resolve("log"))) {
            for (int i = 0; i < BATCHES; i++) {
                long begun = System.nanoTime();
                append(channel, RENAMES * BYTES);
                for (int k = 0; k < RENAMES; k++) {
                    Path file = Files.write(folder.resolve("new"), new byte[BYTES]);
                    Files.move(file, folder.resolve("f" + k), StandardCopyOption.ATOMIC_MOVE);
                }
                nanos.add(System.nanoTime() - begun);
            }
        }
        Files.delete(scratch.resolve("log"));
        return new Durations(nanos);
    }

    private static FileChannel open(Path log) throws IOException {
        return FileChannel.open(
                log,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void append(FileChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }
}
