package dev.repotickets.core.store;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.Event;
import java.util.stream.Stream;

/// What follows from a fact, as a pure function: the changes are made inside the same write.
@FunctionalInterface
public interface Policy {
    Stream<Change<?>> follow(Event event, Reader view);
}
