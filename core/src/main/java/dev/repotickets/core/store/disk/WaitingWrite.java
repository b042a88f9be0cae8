package dev.repotickets.core.store.disk;

import dev.repotickets.core.problem.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One write that is done together with others, by whichever thread leads the group; and how it
/// ended.
final class WaitingWrite<T extends @Nullable Object> {
    private final Thread thread;
    private final Function<? super FileTransaction, ? extends T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean settled;

    WaitingWrite(Thread thread, Function<? super FileTransaction, ? extends T> work) {
        this.thread = thread;
        this.work = work;
    }

    Thread thread() {
        return thread;
    }

    /// What it answers counts when it is [kept][#keep].
    void run(FileTransaction transaction) {
        result = work.apply(transaction);
    }

    void keep() {
        settled = true;
    }

    void fail(Throwable why) {
        failure = why;
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /// The work's answer, or what it or the disk threw.
    @SuppressWarnings("NullAway") // the work's own answer, which may be null where T may
    T outcome() {
        switch (failure) {
            case null -> {}
            case ProblemException e -> throw e.problem().toException();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
        return result;
    }
}
