package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/// The files in which new content waits beside the place it will be renamed to.
final class Stages {
    private static final String PREFIX = ".tmp-";

    private Stages() {}

    static StorePath beside(StorePath target, RandomGenerator random) {
        return target.parent().child(PREFIX + "%016x".formatted(random.nextLong()));
    }

    /// True of the name of a stage, whoever left it behind.
    static boolean isStage(String name) {
        return name.startsWith(PREFIX);
    }

    /// Deletes stages that are of no use any more. One that cannot be deleted does no harm.
    static void discard(Disk disk, List<StorePath> stages) {
        for (var stage : stages) {
            try {
                disk.delete(stage);
            } catch (IOException _) {
                continue;
            }
        }
    }
}
