package dev.repotickets.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the streams that are open, by the names of their principals, under one lock.
final class OpenStreams {
    private final int most;
    private final int mostOfOne;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> byName = new HashMap<>();
    private int all;

    OpenStreams(StreamRules rules) {
        this.most = rules.most();
        this.mostOfOne = rules.mostOfOne();
    }

    /// Takes a place, or says which limit is reached. An empty name is nobody's in particular.
    Optional<String> enter(String name) {
        lock.lock();
        try {
            if (all >= most) {
                return Optional.of("there are " + most + " streams open already");
            }
            if (!name.isEmpty() && byName.getOrDefault(name, 0) >= mostOfOne) {
                return Optional.of("one token has at most " + mostOfOne + " streams open");
            }
            all++;
            byName.merge(name, 1, Integer::sum);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void leave(String name) {
        lock.lock();
        try {
            all--;
            byName.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
        } finally {
            lock.unlock();
        }
    }
}
