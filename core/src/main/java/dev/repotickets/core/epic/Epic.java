package dev.repotickets.core.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A goal that several tickets serve.
///
/// Which tickets they are is written once, on the tickets ([dev.repotickets.core.ticket.Plan]), so
/// that the two can never disagree. Days are those of UTC.
public record Epic(
        EpicId id,
        Uid uid,
        Outline outline,
        Owner accountable,
        Lifetime lifetime,
        Schedule schedule,
        List<String> goals,
        List<String> successCriteria)
        implements Entity, Part {
    public static final Kind<Epic> KIND = Kind.of("epic", Epic.class, "epics");

    public Epic {
        goals = Checks.sentences("goals", goals);
        successCriteria = Checks.sentences("success_criteria", successCriteria);
    }

    /// Opens an epic as a draft.
    public static Change<Epic> open(
            EpicId id, Uid uid, EpicDraft draft, Configuration rules, Actor by, Instant at) {
        var outline =
                new Outline(
                        draft.title(),
                        draft.description(),
                        EpicStatus.DRAFT,
                        rules.priority(draft.priority().orElse(rules.defaultPriority())),
                        Checks.labels(draft.labels()));
        rules.requireLabels(outline.labels());
        Owner acting = new Owner(by.name(), by.email());
        Owner owner =
                draft.owner()
                        .map(name -> new Owner(name.strip(), draft.ownerEmail().orElse("")))
                        .orElseGet(() ->
                                new Owner(
                                        acting.owner(),
                                        draft.ownerEmail().orElse(acting.ownerEmail())));
        var epic =
                new Epic(
                        id,
                        uid,
                        outline,
                        owner,
                        Lifetime.from(at),
                        draft.schedule().inOrder(),
                        draft.goals(),
                        draft.successCriteria());
        return new Change<>(KIND, epic, new EpicEvent.Created(id, outline.title(), by, at));
    }

    /// Changes the fields that the edit names. Completing sets the day of completion, and leaving
    /// that status clears it.
    public Change<Epic> edit(EpicEdit edit, Configuration rules, Actor by, Instant at) {
        requireNotDeleted();
        Outline changed = edit.outlineOf(outline, rules);
        if (!changed.labels().equals(outline.labels())) {
            rules.requireLabels(changed.labels());
        }
        boolean completes =
                changed.status() == EpicStatus.COMPLETED
                        && outline.status() != EpicStatus.COMPLETED;
        Schedule planned = edit.scheduleOf(schedule);
        if (completes) {
            planned = planned.completed(Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC)));
        } else if (changed.status() != EpicStatus.COMPLETED) {
            planned = planned.completed(Optional.empty());
        }
        var edited =
                new Epic(
                        id,
                        uid,
                        changed,
                        edit.ownerOf(accountable),
                        lifetime,
                        planned,
                        edit.goals().orElse(goals),
                        edit.successCriteria().orElse(successCriteria));
        List<FieldChange> changes = Differences.of(Epic.class, this, edited);
        return new Change<>(
                KIND,
                edited,
                completes
                        ? new EpicEvent.Completed(id, changes, by, at)
                        : new EpicEvent.Updated(id, changes, by, at));
    }

    /// Makes it a tombstone: it keeps all that it holds, its tickets stay, and nothing shows it any
    /// more.
    public Change<Epic> delete(Actor by, Instant at) {
        requireNotDeleted();
        return new Change<>(
                KIND, living(lifetime.deleted(at, by.name())), new EpicEvent.Deleted(id, by, at));
    }

    /// Brings it back, and with it the tickets that still name it.
    public Change<Epic> restore(Actor by, Instant at) {
        return new Change<>(KIND, living(lifetime.restored()), new EpicEvent.Restored(id, by, at));
    }

    /// The same with another description, for showing it; [#edit] is what changes an epic.
    public Epic described(String text) {
        var shown =
                new Outline(
                        outline.title(),
                        text,
                        outline.status(),
                        outline.priority(),
                        outline.labels());
        return new Epic(id, uid, shown, accountable, lifetime, schedule, goals, successCriteria);
    }

    public boolean isDeleted() {
        return lifetime.isDeleted();
    }

    /// True where the target date is before `today` and there is still something to be done.
    public boolean isOverdue(LocalDate today) {
        return !outline.status().isEnded()
                && schedule.targetDate().map(day -> day.isBefore(today)).orElse(false);
    }

    @Override
    public String key() {
        return id.value();
    }

    private Epic living(Lifetime changed) {
        return new Epic(id, uid, outline, accountable, changed, schedule, goals, successCriteria);
    }

    private void requireNotDeleted() {
        if (isDeleted()) {
            throw missing(id).toException();
        }
    }

    /// The problem of one that was deleted, with the call that brings it back.
    public static Problem missing(EpicId id) {
        return new Problem.NotFound(
                "epic",
                id.value(),
                "It was deleted. Bring it back: epic_update {\"id\":\""
                        + id
                        + "\",\"restore\":true}");
    }
}
