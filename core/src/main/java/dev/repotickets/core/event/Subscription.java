package dev.repotickets.core.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One who hears of facts. What changes in it is its queue; facts are told by one virtual thread.
public final class Subscription implements AutoCloseable {
    private final Predicate<Event> wanted;
    private final Listener listener;
    private final Consumer<Subscription> leave;
    private final BlockingQueue<Notice> queue;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Thread teller;
    private final AtomicLong missed = new AtomicLong();

    /// What waits to be told.
    private sealed interface Notice {
        record Fact(Event event, long missedBefore) implements Notice {}

        record End(long missedBefore) implements Notice {}
    }

    Subscription(
            Predicate<Event> wanted,
            int capacity,
            Listener listener,
            Consumer<Subscription> leave) {
        this.wanted = wanted;
        this.listener = listener;
        this.leave = leave;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.teller = Thread.ofVirtual().name("subscription").start(this::tell);
    }

    /// Never waits. Whoever calls does so from one thread at a time.
    void offer(List<Event> events) {
        for (Event event : events) {
            if (isClosed.get() || !isWanted(event)) {
                continue;
            }
            long before = missed.get();
            missed.addAndGet(queue.offer(new Notice.Fact(event, before)) ? -before : 1);
        }
    }

    /// Ends it: what waits is still told, nothing new comes.
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            leave.accept(this);
            Thread.ofVirtual().start(this::end);
        }
    }

    /// Waits until all was told after [#close()]; false where that took longer.
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return teller.join(patience);
    }

    private boolean isWanted(Event event) {
        try {
            return wanted.test(event);
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void end() {
        try {
            queue.put(new Notice.End(missed.get()));
        } catch (InterruptedException _) {
            teller.interrupt();
        }
    }

    private void tell() {
        try {
            while (true) {
                switch (queue.take()) {
                    case Notice.Fact(Event event, long before) -> {
                        gap(before);
                        guarded(() -> listener.happened(event));
                    }
                    case Notice.End(long before) -> {
                        gap(before);
                        return;
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void gap(long count) {
        if (count > 0) {
            guarded(() -> listener.missed(count));
        }
    }

    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private static void failed(RuntimeException e) {
        System.getLogger(Subscription.class.getName())
                .log(System.Logger.Level.ERROR, "a listener failed", e);
    }
}
