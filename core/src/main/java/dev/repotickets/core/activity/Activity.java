package dev.repotickets.core.activity;

import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.event.FieldChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One thing that happened. `type` is the stable name of the kind of fact, such as `ticket.closed`;
/// `uid` tells two of one moment apart and is empty where the entity itself tells the fact.
/// `revision` is the commit that was checked out then.
public record Activity(
        Instant at,
        String type,
        String subject,
        String author,
        List<FieldChange> changes,
        String note,
        String uid,
        Optional<String> revision) {

    /// The latest first.
    public static final Comparator<Activity> LATEST_FIRST =
            Comparator.comparing(Activity::at)
                    .thenComparing(Activity::uid)
                    .thenComparing(Activity::subject)
                    .reversed();

    static Activity of(Fact fact) {
        return new Activity(
                fact.at(),
                fact.event(),
                fact.owner(),
                fact.author(),
                fact.changes(),
                fact.note(),
                fact.key(),
                fact.revision());
    }
}
