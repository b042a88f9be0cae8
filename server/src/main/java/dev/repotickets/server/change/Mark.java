package dev.repotickets.server.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What tells that a file or folder is another than it was, without reading it.
final class Mark {

    /// A mark with the time that is in it.
    record Dated(long mark, Instant modified) {
        private static final Dated NOTHING = new Dated(0, Instant.EPOCH);
    }

    private Mark() {}

    /// 0 where there is nothing, or nothing that may be seen.
    static long of(Path path) {
        return dated(path).mark();
    }

    static Dated dated(Path path) {
        try {
            var seen =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            long time = seen.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            long mark =
                    mixed(
                            mixed(time, seen.isDirectory() ? 0 : seen.size()),
                            Objects.hashCode(seen.fileKey()));
            return new Dated(mark == 0 ? 1 : mark, seen.lastModifiedTime().toInstant());
        } catch (IOException _) {
            return Dated.NOTHING;
        }
    }

    /// Both in one number, spread as SplittableRandom does.
    static long mixed(long first, long second) {
        long sum = first * 0x9E3779B97F4A7C15L + second;
        sum = (sum ^ (sum >>> 30)) * 0xBF58476D1CE4E5B9L;
        sum = (sum ^ (sum >>> 27)) * 0x94D049BB133111EBL;
        return sum ^ (sum >>> 31);
    }
}
