package dev.repotickets.tools;

import java.util.Optional;

/// Where a call tells how far it is. It never waits: a call may be in the middle of a write.
@FunctionalInterface
public interface ProgressSink {
    /// For callers that do not want to know.
    ProgressSink SILENT = (_, _, _) -> {};

    /// @param done grows with every call
    /// @param total what `done` will be in the end, where that is known
    /// @param message what is being done, without any text of a ticket
    void reached(long done, Optional<Long> total, String message);
}
