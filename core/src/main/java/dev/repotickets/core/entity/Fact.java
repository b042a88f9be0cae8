package dev.repotickets.core.entity;

import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.Uid;
import java.time.Instant;
import java.util.List;

/// A kept event: what happened to the entity that it lies beside, by whom and when.
public record Fact(
        Uid uid,
        String owner,
        String event,
        String author,
        String email,
        Instant at,
        List<FieldChange> changes,
        String note)
        implements Entity {

    public static Fact of(Uid uid, Event event) {
        return new Fact(
                uid,
                event.subject(),
                event.type(),
                event.by().name(),
                event.by().email(),
                event.at(),
                event.changes(),
                event.note());
    }

    @Override
    public String key() {
        return uid.value();
    }
}
