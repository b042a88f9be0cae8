package dev.repotickets.tools.executor;

import java.util.concurrent.CompletableFuture;

/// Whether the executor takes a task.
public sealed interface Submission {

    /// @param ended comes when the task has ended, whichever way; it never fails
    record Accepted(CompletableFuture<Ended> ended) implements Submission {}

    /// @param reason says how many run and wait
    record Rejected(String reason) implements Submission {}
}
