package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A process that takes a lock, says so, and keeps it until it is killed.
final class LockHolder {

    private LockHolder() {}

    static void main(String[] arguments) throws IOException {
        var pid = ProcessHandle.current().pid();
        var folder = Path.of(arguments[0]);
        var lock =
                CheckoutLock.at(
                        folder, "lock", new Surroundings(pid, "holder", "b", new Random(pid)));
        try (var _ = lock.exclusive(Duration.ofSeconds(10))) {
            Files.createFile(folder.resolve("lock.held"));
            while (Files.exists(folder)) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }
}
