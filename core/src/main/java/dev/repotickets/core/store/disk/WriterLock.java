package dev.repotickets.core.store.disk;

import java.time.Duration;

/// Lets one writer of all threads and processes in at a time.
interface WriterLock {

    /// Waits for at most `patience`; answers a lock that stays with whoever has it as a problem.
    Held exclusive(Duration patience);

    /// Keeps writers out, but not other readers.
    Held shared(Duration patience);

    interface Held extends AutoCloseable {
        /// False when the lock was taken from us, for instance because somebody deleted its file.
        boolean isStillHeld();

        @Override
        void close();
    }
}
