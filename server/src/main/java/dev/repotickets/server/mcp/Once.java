package dev.repotickets.server.mcp;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, under one lock, and then kept.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? make() : known;
    }

    private T make() {
        lock.lock();
        try {
            T made = value;
            if (made == null) {
                made = source.get();
                value = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }
}
