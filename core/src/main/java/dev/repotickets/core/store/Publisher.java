package dev.repotickets.core.store;

import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Subscriber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Tells subscribers of the facts that were kept, one write after the other in the order of their
/// commits. What changes in it are the numbers of the last turn and of the next one to speak, and
/// what waits to be said, the latter two under one lock.
public final class Publisher {
    private final List<Subscriber> subscribers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turned = lock.newCondition();
    private final AtomicLong drawn = new AtomicLong();
    private final Map<Long, List<Event>> waiting = new HashMap<>();
    private long next;

    public Publisher(List<Subscriber> subscribers) {
        this.subscribers = List.copyOf(subscribers);
    }

    /// A place in the order that is not taken yet.
    public Turn turn() {
        return new Turn();
    }

    /// One write's place in the order. Closing it publishes what was kept, after all those before.
    public final class Turn implements AutoCloseable {
        private long number = -1;
        private List<Event> events = List.of();

        /// Takes the place: to be called while nobody else can write.
        public void take() {
            number = drawn.getAndIncrement();
        }

        public void kept(List<Event> facts) {
            events = facts;
        }

        @Override
        public void close() {
            if (number >= 0) {
                publish(number, events);
            }
        }
    }

    /// Whoever comes when it is its turn speaks for all who wait right behind, so that a group of
    /// writes is not woken up one by one.
    private void publish(long number, List<Event> events) {
        lock.lock();
        try {
            waiting.put(number, events);
            while (number > next) {
                turned.awaitUninterruptibly();
            }
            sayAll();
        } finally {
            turned.signalAll();
            lock.unlock();
        }
    }

    private void sayAll() {
        for (List<Event> said = waiting.remove(next); said != null; said = waiting.remove(next)) {
            next++;
            if (!said.isEmpty()) {
                List<Event> facts = said;
                subscribers.forEach(subscriber -> tell(subscriber, facts));
            }
        }
    }

    private static void tell(Subscriber subscriber, List<Event> events) {
        try {
            subscriber.committed(events);
        } catch (RuntimeException e) {
            System.getLogger(Publisher.class.getName())
                    .log(System.Logger.Level.ERROR, "a subscriber failed", e);
        }
    }
}
