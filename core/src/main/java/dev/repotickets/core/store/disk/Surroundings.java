package dev.repotickets.core.store.disk;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// What a checkout has to be told, because it does not ask the machine itself.
///
/// @param pid of this process, shown to those who wait for its lock
/// @param command likewise, for instance `tickets create`
/// @param bootId any text that changes when the machine starts anew and never otherwise
/// @param random makes the names of stages; safe for threads
/// @param repositoryBusy true while the version control system is changing the worktree
/// @param patience how long to wait for another writer
public record Surroundings(
        long pid,
        String command,
        String bootId,
        RandomGenerator random,
        BooleanSupplier repositoryBusy,
        Duration patience) {
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    public Surroundings(long pid, String command, String bootId, RandomGenerator random) {
        this(pid, command, bootId, random, () -> false, DEFAULT_PATIENCE);
    }
}
