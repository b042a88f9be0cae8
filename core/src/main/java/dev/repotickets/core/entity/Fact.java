package dev.repotickets.core.entity;

import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.Uid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A kept event: what happened to the entity that it lies beside, by whom and when.
///
/// `revision` is the commit that was checked out then, where the version control system tells it
/// without running a program.
public record Fact(
        Uid uid,
        String owner,
        String event,
        String author,
        String email,
        Instant at,
        List<FieldChange> changes,
        String note,
        Optional<String> revision)
        implements Entity {

    public static Fact of(Uid uid, Event event, Optional<String> revision) {
        return new Fact(
                uid,
                event.subject(),
                event.type(),
                event.by().name(),
                event.by().email(),
                event.at(),
                event.changes(),
                event.note(),
                revision);
    }

    @Override
    public String key() {
        return uid.value();
    }
}
