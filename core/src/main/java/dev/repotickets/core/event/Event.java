package dev.repotickets.core.event;

import java.time.Instant;
import java.util.List;

/// A fact: something that happened, with who caused it and when. It holds ids and values, never
/// entities.
public interface Event {

    /// The stable name of the kind of fact, such as `ticket.closed`.
    String type();

    /// The key of the entity that it is about.
    String subject();

    Actor by();

    Instant at();

    /// Which fields changed.
    default List<FieldChange> changes() {
        return List.of();
    }

    /// What was said about it; may be empty.
    default String note() {
        return "";
    }

    /// True where the state alone does not tell the fact, so that it is kept beside it. A comment
    /// tells its own; a change of status does not.
    default boolean isKept() {
        return true;
    }
}
