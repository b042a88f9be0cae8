package dev.repotickets.core.backlog;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.rank.Rank;
import dev.repotickets.core.ticket.Checks;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that is wanted and may become a ticket.
///
/// Which sprint and which epic it belongs to is written here and nowhere else. From its conversion
/// on its ticket says how it stands ([#seen]), so that the two never disagree.
public record BacklogItem(
        BacklogId id,
        Uid uid,
        Outline outline,
        Sizing sizing,
        Stakeholders people,
        Place place,
        Definition definition,
        Lifetime lifetime)
        implements Entity, Part {
    public static final Kind<BacklogItem> KIND =
            Kind.of("backlog item", BacklogItem.class, "backlog");

    /// Adds an item to the backlog, as new.
    public static Change<BacklogItem> add(
            BacklogId id, Uid uid, BacklogDraft draft, Configuration rules, Actor by, Instant at) {
        var outline =
                new Outline(
                        draft.title(),
                        draft.description(),
                        draft.type().orElse(ItemType.STORY),
                        rules.priority(draft.priority().orElse(rules.defaultPriority())),
                        BacklogStatus.NEW,
                        Checks.labels(draft.labels()),
                        draft.component().strip(),
                        draft.theme().strip());
        rules.requireLabels(outline.labels());
        var item =
                new BacklogItem(
                        id,
                        uid,
                        outline,
                        draft.sizing(),
                        new Stakeholders(
                                draft.productOwner().orElse(by.name()),
                                draft.assignedTo().orElse("")),
                        new Place(
                                draft.epic(), Optional.empty(), Optional.empty(), Optional.empty()),
                        draft.definition(),
                        Lifetime.from(at));
        return new Change<>(KIND, item, new BacklogEvent.Added(id, outline.title(), by, at));
    }

    /// Changes the fields that the edit names.
    public Change<BacklogItem> edit(BacklogEdit edit, Configuration rules, Actor by, Instant at) {
        requireNotDeleted();
        Outline changed = edit.outlineOf(outline, rules);
        Moves.require(this, changed.status());
        if (!changed.labels().equals(outline.labels())) {
            rules.requireLabels(changed.labels());
        }
        var edited =
                new BacklogItem(
                        id,
                        uid,
                        changed,
                        edit.sizingOf(sizing),
                        edit.peopleOf(people),
                        edit.placeOf(place),
                        edit.definitionOf(definition),
                        lifetime);
        Moves.requireReadiness(this, edited);
        return updated(edited, by, at);
    }

    /// Puts it into a sprint, out of the one that it was in; into none where that is empty.
    public Change<BacklogItem> moveTo(Optional<SprintId> sprint, Actor by, Instant at) {
        requireNotDeleted();
        return updated(with(outline, place.in(sprint)), by, at);
    }

    /// Gives it a place by hand; none gives it back to the order by score.
    public Change<BacklogItem> rankAt(Optional<Rank> rank, Actor by, Instant at) {
        requireNotDeleted();
        return updated(with(outline, place.at(rank)), by, at);
    }

    /// Notes the ticket that does it from now on.
    public Change<BacklogItem> convert(TicketId ticket, Actor by, Instant at) {
        requireNotDeleted();
        Moves.requireConvertible(this);
        BacklogItem converted = with(outline.in(BacklogStatus.IN_PROGRESS), place.became(ticket));
        return new Change<>(
                KIND, converted, new BacklogEvent.Converted(id, changes(converted), by, at));
    }

    /// Makes it a tombstone: it keeps all that it holds, and nothing shows it any more.
    public Change<BacklogItem> delete(Actor by, Instant at) {
        requireNotDeleted();
        return new Change<>(
                KIND,
                living(lifetime.deleted(at, by.name())),
                new BacklogEvent.Deleted(id, by, at));
    }

    public Change<BacklogItem> restore(Actor by, Instant at) {
        return new Change<>(
                KIND, living(lifetime.restored()), new BacklogEvent.Restored(id, by, at));
    }

    /// The same as its ticket makes it: done where that is done, cancelled where that was dropped,
    /// in progress otherwise. For showing and planning; what is written is not derived.
    public BacklogItem seen(Optional<Ticket> ticket, Configuration rules) {
        if (place.ticketId().isEmpty() || ticket.isEmpty() || ticket.get().isDeleted()) {
            return this;
        }
        return with(
                outline.in(
                        switch (rules.category(ticket.get().headline().status())) {
                            case DONE -> BacklogStatus.DONE;
                            case DROPPED -> BacklogStatus.CANCELLED;
                            case OPEN, ACTIVE -> BacklogStatus.IN_PROGRESS;
                        }),
                place);
    }

    /// The same with another description, for showing it.
    public BacklogItem described(String text) {
        return with(outline.described(text), place);
    }

    /// The same in another epic, for showing it.
    public BacklogItem of(Optional<EpicId> epic) {
        return with(outline, place.of(epic));
    }

    public int score() {
        return sizing.score(outline.priority());
    }

    public BacklogStatus status() {
        return outline.status();
    }

    /// Its story points, 0 where nobody estimated them.
    public int points() {
        return sizing.storyPoints().orElse(0);
    }

    public boolean isDeleted() {
        return lifetime.isDeleted();
    }

    @Override
    public String key() {
        return id.value();
    }

    /// The problem of one that was deleted, with the call that brings it back.
    public static Problem missing(BacklogId id) {
        return new Problem.NotFound(
                KIND.word(),
                id.value(),
                "It was deleted. Bring it back: backlog_update {\"id\":\""
                        + id
                        + "\",\"restore\":true}");
    }

    private Change<BacklogItem> updated(BacklogItem changed, Actor by, Instant at) {
        return new Change<>(KIND, changed, new BacklogEvent.Updated(id, changes(changed), by, at));
    }

    private List<FieldChange> changes(BacklogItem changed) {
        return Differences.of(BacklogItem.class, this, changed);
    }

    private BacklogItem with(Outline changed, Place moved) {
        return new BacklogItem(id, uid, changed, sizing, people, moved, definition, lifetime);
    }

    private BacklogItem living(Lifetime changed) {
        return new BacklogItem(id, uid, outline, sizing, people, place, definition, changed);
    }

    private void requireNotDeleted() {
        if (isDeleted()) {
            throw missing(id).toException();
        }
    }
}
