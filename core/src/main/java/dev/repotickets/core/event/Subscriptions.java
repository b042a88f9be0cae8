package dev.repotickets.core.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Who wants to hear of facts; anybody can come and go while others write.
///
/// Nobody who listens can hold up or break a write: each has a queue of its own, of a limited
/// length, and is told in a thread of its own. Hand it to the workspaces as their subscriber.
public final class Subscriptions implements Subscriber, AutoCloseable {
    private final List<Subscription> all = new CopyOnWriteArrayList<>();

    /// Lets somebody hear of the wanted facts from now on. `capacity` is how many may wait for it;
    /// further ones are left out, and it is told how many those were.
    public Subscription subscribe(Predicate<Event> wanted, int capacity, Listener listener) {
        var subscription = new Subscription(wanted, capacity, listener, all::remove);
        all.add(subscription);
        return subscription;
    }

    public int size() {
        return all.size();
    }

    @Override
    public void committed(List<Event> events) {
        all.forEach(it -> it.offer(events));
    }

    /// Ends all of them; what waits is still told.
    @Override
    public void close() {
        all.forEach(Subscription::close);
    }
}
