package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/// Completes a file operation although its thread is interrupted. A channel closes itself under an
/// interrupted thread, which in the middle of a commit would look like a failing disk.
final class Uninterrupted {

    private Uninterrupted() {}

    interface Operation<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /// Runs `operation` until no interrupt came in between; it must be one that can be run again.
    static <T extends @Nullable Object> T call(Operation<T> operation) throws IOException {
        var interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return operation.run();
                } catch (ClosedChannelException _) {
                    // Another thread may have been interrupted while it used the same channel.
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
