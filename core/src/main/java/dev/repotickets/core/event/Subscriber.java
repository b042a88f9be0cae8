package dev.repotickets.core.event;

import java.util.List;

/// Hears of facts after they were kept. It never writes, and what it throws does not reach the
/// writer.
@FunctionalInterface
public interface Subscriber {
    void committed(List<Event> events);
}
