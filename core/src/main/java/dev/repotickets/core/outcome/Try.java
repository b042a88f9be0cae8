package dev.repotickets.core.outcome;

import dev.repotickets.core.id.TaskId;
import java.time.Instant;

/// One try of one agent at one task, which has ended.
///
/// @param attempt which one, from 1
/// @param seconds from its start to its end, 0 where it was not started
public record Try(
        TaskId task,
        int attempt,
        Contender agent,
        Traits traits,
        Chosen chosen,
        long seconds,
        Instant finishedAt) {}
