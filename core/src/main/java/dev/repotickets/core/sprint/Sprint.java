package dev.repotickets.core.sprint;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.tree.Part;
import dev.repotickets.core.tree.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A span of time with work that was chosen for it.
///
/// Which items that is is written once, on the items. A sprint is never deleted: it is cancelled.
public record Sprint(
        SprintId id, Uid uid, Purpose purpose, Dates dates, Points points, Instant createdAt)
        implements Entity, Part {
    public static final Kind<Sprint> KIND = Kind.of("sprint", Sprint.class, "sprints");

    /// Plans a sprint.
    public static Change<Sprint> plan(
            SprintId id,
            Uid uid,
            String name,
            String goal,
            Dates dates,
            Optional<Integer> capacity,
            Actor by,
            Instant at) {
        var sprint =
                new Sprint(
                        id,
                        uid,
                        new Purpose(name, goal, SprintStatus.PLANNED),
                        dates.inOrder(),
                        new Points(capacity, Optional.empty(), Optional.empty()),
                        at);
        return new Change<>(KIND, sprint, new SprintEvent.Created(id, sprint.name(), by, at));
    }

    /// Changes the fields that the edit names.
    public Change<Sprint> edit(SprintEdit edit, Actor by, Instant at) {
        var edited =
                new Sprint(
                        id,
                        uid,
                        edit.purposeOf(purpose),
                        edit.datesOf(dates),
                        edit.pointsOf(points),
                        createdAt);
        return new Change<>(KIND, edited, new SprintEvent.Updated(id, changes(edited), by, at));
    }

    /// Takes it to another status. Starting records `sum`, the points that are in it, as committed;
    /// completing records it, the points that are done, as completed.
    public Change<Sprint> moveTo(SprintStatus wanted, int sum, Actor by, Instant at) {
        if (!status().next().contains(wanted)) {
            throw new Problem.PreconditionFailed(
                            id
                                    + " is "
                                    + Words.of(status())
                                    + " and cannot become "
                                    + Words.of(wanted),
                            allowed())
                    .toException();
        }
        Points recorded =
                switch (wanted) {
                    case ACTIVE -> points.committed(sum);
                    case COMPLETED -> points.completed(sum);
                    case PLANNED, CANCELLED -> points;
                };
        var moved =
                new Sprint(
                        id,
                        uid,
                        new Purpose(name(), purpose.goal(), wanted),
                        wanted == SprintStatus.COMPLETED ? dates.completed(at) : dates,
                        recorded,
                        createdAt);
        return new Change<>(KIND, moved, new SprintEvent.Moved(id, wanted, changes(moved), by, at));
    }

    public String name() {
        return purpose.name();
    }

    public SprintStatus status() {
        return purpose.status();
    }

    @Override
    public String key() {
        return id.value();
    }

    private String allowed() {
        String next =
                Arrays.stream(SprintStatus.values())
                        .filter(status().next()::contains)
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        return next.isEmpty()
                ? "It stays so. Plan the next one: sprint_create {\"name\":\"...\"}"
                : "Allowed from there: " + next + ".";
    }

    private List<FieldChange> changes(Sprint changed) {
        return Differences.of(Sprint.class, this, changed);
    }
}
