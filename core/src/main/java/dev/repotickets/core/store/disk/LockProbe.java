package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// Finds out whether file locks mean anything in a folder: on some network and container mounts,
/// two processes are both told that they have the lock.
public final class LockProbe {
    private static final String FILE = "lock-probe";
    private static final int REFUSED = 10;
    private static final int GRANTED = 11;
    private static final int PATIENCE_SECONDS = 20;

    private LockProbe() {}

    /// Takes a lock and lets a second process try to take it too.
    public static boolean locksWork(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        try (var channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            var lock = channel.tryLock();
            if (lock == null) {
                // Another process is probing, and keeps us out: that is the answer.
                return true;
            }
            return answerOfSecondProcess(file) == REFUSED;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static int answerOfSecondProcess(Path file) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var child =
                new ProcessBuilder(
                                java,
                                "-Xshare:auto",
                                "-cp",
                                classPath(),
                                LockProbe.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the second process did not answer");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a second process tried the lock");
        } finally {
            child.destroyForcibly();
        }
        if (child.exitValue() != REFUSED && child.exitValue() != GRANTED) {
            throw new IOException("the second process failed with " + child.exitValue());
        }
        return child.exitValue();
    }

    private static String classPath() {
        try {
            var source = LockProbe.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes come from no place", e);
        }
    }

    /// The second process: tries the lock of the file named, and says by its exit code what it got.
    public static void main(String[] arguments) throws IOException {
        try (var channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            System.exit(channel.tryLock() == null ? REFUSED : GRANTED);
        }
    }
}
