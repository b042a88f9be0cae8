package dev.repotickets.server;

import dev.repotickets.core.store.Rebuilding;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells somebody at a terminal why a command takes long: the first one in a large repository reads
/// every ticket. Says nothing of what is done within two seconds.
final class RebuildingShown implements Rebuilding {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream err;
    private final InstantSource clock;
    private @Nullable Instant last;

    RebuildingShown(PrintStream err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public synchronized void reached(What what, int done, int all) {
        Instant now = clock.instant();
        if (last == null) {
            last = now;
        } else if (done < all && Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            String work =
                    switch (what) {
                        case HEADS -> "Reading the tickets that changed";
                        case WORDS -> "Indexing the words of tickets";
                    };
            err.printf("%s: %d %%. The next time will be quick.%n", work, 100L * done / all);
        }
    }
}
