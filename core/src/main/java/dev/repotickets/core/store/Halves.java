package dev.repotickets.core.store;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Work on many things by this thread and one more: the time of reading a folder is mostly spent in
/// the operating system.
public final class Halves {
    private static final int FEW = 8;

    private Halves() {}

    /// Does `work` with each. The first thing that is thrown ends all of it.
    public static <E> void each(List<E> things, Consumer<E> work) {
        var next = new AtomicInteger();
        Runnable some =
                () -> {
                    for (int i = next.getAndIncrement(); i < things.size(); ) {
                        work.accept(things.get(i));
                        i = next.getAndIncrement();
                    }
                };
        if (things.size() < FEW) {
            some.run();
            return;
        }
        var other = new FutureTask<Void>(some, null);
        Thread.ofPlatform().daemon().name("reading").start(other);
        try {
            some.run();
        } finally {
            next.set(things.size());
            await(other);
        }
    }

    private static void await(FutureTask<Void> other) {
        boolean wasInterrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException _) {
                wasInterrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new CancellationException();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
