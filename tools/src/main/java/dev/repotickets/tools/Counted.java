package dev.repotickets.tools;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Counts the parts of a long work, and tells of every hundredth of it, so that who listens is not
/// flooded. It belongs to one call.
///
/// A part is also where a call that nobody waits for any more ends: by an exception, which undoes
/// the write that it is in.
public final class Counted {
    private static final int TOLD = 100;

    private final ProgressSink sink;
    private final long total;
    private final long stride;
    private long done;

    /// @param total how many parts there are, 0 or more
    public Counted(ProgressSink sink, long total) {
        this.sink = sink;
        this.total = total;
        this.stride = Math.max(1, total / TOLD);
    }

    /// One part more is done; parts beyond the total are not told.
    public void one(String message) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the answer any more");
        }
        done++;
        if (done <= total && (done % stride == 0 || done == total)) {
            sink.reached(done, Optional.of(total), message);
        }
    }
}
