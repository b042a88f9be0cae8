package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Looking at every file of a folder, by one thread.
final class Sweeps {
    private static final int WARM_UP = 3;

    private Sweeps() {}

    /// What is done with each file, and the number that comes of it.
    private interface Look {
        long at(Path file, BasicFileAttributes attributes) throws IOException;
    }

    static Durations stat(Path folder, int count) throws IOException {
        return each(folder, count, (_, attributes) -> attributes.size());
    }

    static Durations read(Path folder, int count) throws IOException {
        return each(folder, count, (file, _) -> Files.readAllBytes(file).length);
    }

    private static Durations each(Path folder, int count, Look look) throws IOException {
        var nanos = new ArrayList<Long>();
        for (int i = -WARM_UP; i < count; i++) {
            var bytes = new AtomicLong();
            long begun = System.nanoTime();
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            bytes.addAndGet(look.at(file, attributes));
                            return FileVisitResult.CONTINUE;
                        }
                    });
            if (i >= 0) {
                nanos.add(System.nanoTime() - begun);
            }
            WrongAnswerException.unless(bytes.get() > 0, "there are no files in " + folder);
        }
        return new Durations(nanos);
    }
}
