package dev.repotickets.core.event;

/// Hears of facts, one after the other, in a thread of its own. What it throws is logged, and the
/// next fact is told all the same.
@FunctionalInterface
public interface Listener {
    void happened(Event event);

    /// So many facts were left out here, because too many waited. To know all, read the history.
    default void missed(long count) {}
}
