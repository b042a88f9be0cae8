package dev.repotickets.core.exchange;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.FieldChange;
import java.time.Instant;
import java.util.List;

/// Something came in from elsewhere, or changed because it had changed there.
public record ImportEvent(
        String type,
        String subject,
        String note,
        List<FieldChange> changes,
        boolean isKept,
        Actor by,
        Instant at)
        implements Event {

    public ImportEvent {
        changes = List.copyOf(changes);
    }

    /// Of something whose own file tells all there is to tell.
    public static ImportEvent unkept(String type, String subject, Actor by, Instant at) {
        return new ImportEvent(type, subject, "", List.of(), false, by, at);
    }
}
