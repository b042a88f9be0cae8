package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/// The files in which new content waits beside the place it will be renamed to.
final class Stages {
    private static final String PREFIX = ".tmp-";
    private static final int ATTEMPTS = 10;

    private Stages() {}

    /// Writes a stage beside `target`, under a name that nobody has. After an error there is none.
    static StorePath create(Disk disk, StorePath target, RandomGenerator random, byte[] bytes)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            var stage = target.parent().child(PREFIX + "%016x".formatted(random.nextLong()));
            try {
                disk.create(stage, bytes);
                return stage;
            } catch (FileAlreadyExistsException e) {
                // Whoever put it there keeps it, a link to elsewhere included.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (IOException e) {
                discard(disk, List.of(stage));
                throw e;
            }
        }
    }

    /// True of the name of a stage, whoever left it behind.
    static boolean isStage(String name) {
        return name.startsWith(PREFIX);
    }

    /// Deletes stages that are of no use any more. One that cannot be deleted does no harm.
    static void discard(Disk disk, Collection<StorePath> stages) {
        for (var stage : stages) {
            try {
                disk.delete(stage);
            } catch (IOException _) {
                // Nobody lists it.
            }
        }
    }
}
