package dev.repotickets.core.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.event.Actor;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.tree.Part;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// A unit of work.
///
/// A ticket that exists is valid in itself: the constructor refuses every other one. Whether its
/// status and priority are among the configured ones is decided when they are set.
public record Ticket(
        TicketId id,
        Uid uid,
        Headline headline,
        Origin origin,
        People people,
        Plan plan,
        Links links,
        String description,
        Specification specification,
        List<FieldConflict> conflicts)
        implements Entity, Part {
    public static final Kind<Ticket> KIND = Kind.of("ticket", Ticket.class, "tickets");

    public Ticket {
        description = Checks.description(description);
        conflicts = List.copyOf(conflicts);
    }

    /// Opens a ticket: the draft, with the configured defaults where it is silent.
    public static Change<Ticket> open(
            TicketId id, Uid uid, Draft draft, Configuration rules, Actor by, Instant at) {
        var headline =
                new Headline(
                        draft.title(),
                        rules.status(draft.status().orElse(rules.defaultStatus())),
                        rules.priority(draft.priority().orElse(rules.defaultPriority())),
                        draft.type(),
                        Checks.labels(draft.labels()),
                        Optional.empty());
        rules.requireLabels(headline.labels());
        var people =
                new People(
                        draft.assignee().filter(name -> !name.isBlank()),
                        draft.reporter().orElse(by).name(),
                        draft.reporter().orElse(by).email(),
                        Optional.empty(),
                        Collections.emptySortedSet(),
                        Optional.empty());
        var origin =
                new Origin(at, draft.branch(), draft.commit(), Optional.empty(), Optional.empty());
        var ticket =
                new Ticket(
                        id,
                        uid,
                        headline,
                        origin,
                        people,
                        draft.plan(),
                        draft.links(),
                        draft.description(),
                        draft.specification(),
                        List.of());
        return new Change<>(
                KIND,
                ticket,
                new TicketEvent.Created(
                        id, headline.title(), headline.status(), headline.priority(), by, at));
    }

    /// Changes the fields that the edit names. A status that leaves the ended ones reopens and
    /// drops the resolution; one that enters them closes.
    public Change<Ticket> edit(Edit edit, Configuration rules, Actor by, Instant at) {
        requireNotDeleted();
        String status = edit.status().map(rules::status).orElse(headline.status());
        boolean ended = rules.category(status).isEnded();
        var changed =
                new Headline(
                        edit.title().orElse(headline.title()),
                        status,
                        edit.priority().map(rules::priority).orElse(headline.priority()),
                        edit.type().orElse(headline.type()),
                        edit.labelsOf(headline.labels()),
                        ended ? headline.resolution() : Optional.empty());
        if (!changed.labels().equals(headline.labels())) {
            rules.requireLabels(changed.labels());
        }
        var edited =
                new Ticket(
                        id,
                        uid,
                        changed,
                        origin,
                        people.assignedTo(edit.assigneeOf(people.assignee())),
                        edit.planOf(plan),
                        edit.linksOf(links),
                        edit.description().orElse(description),
                        specification,
                        conflicts);
        return edited.after(this, rules, "", by, at);
    }

    /// Ends the ticket. `done` takes the first status that means done, everything else the first
    /// that means dropped, where one is configured.
    public Change<Ticket> close(
            Resolution resolution,
            String summary,
            Optional<TicketId> duplicateOf,
            Configuration rules,
            Actor by,
            Instant at) {
        requireNotDeleted();
        requireNotEnded(rules);
        StatusCategory wanted =
                resolution == Resolution.WONT_DO ? StatusCategory.DROPPED : StatusCategory.DONE;
        String status =
                rules.first(wanted)
                        .or(() -> rules.first(StatusCategory.DONE))
                        .orElse(headline.status());
        var closed =
                new Headline(
                        headline.title(),
                        status,
                        headline.priority(),
                        headline.type(),
                        headline.labels(),
                        Optional.of(resolution));
        Links linked =
                duplicateOf.map(other -> links.with(LinkType.DUPLICATES, other)).orElse(links);
        return with(closed, linked).after(this, rules, summary, by, at);
    }

    /// Adds a link of which this ticket holds the end that is written. `other` is the other end.
    public Change<Ticket> link(LinkType type, TicketId other, Actor by, Instant at) {
        requireNotDeleted();
        Links linked = links.with(type, other);
        var ticket = with(headline, linked);
        return new Change<>(
                KIND, ticket, new TicketEvent.Linked(id, Differences.of(this, ticket), by, at));
    }

    public Change<Ticket> unlink(LinkType type, TicketId other, Actor by, Instant at) {
        var ticket = with(headline, links.without(type, other));
        return new Change<>(
                KIND, ticket, new TicketEvent.Unlinked(id, Differences.of(this, ticket), by, at));
    }

    /// Puts it into an epic, out of the one that it was in; into none where that is empty.
    public Change<Ticket> moveTo(Optional<EpicId> epic, Actor by, Instant at) {
        requireNotDeleted();
        Ticket moved = in(epic);
        return new Change<>(
                KIND, moved, new TicketEvent.Updated(id, Differences.of(this, moved), by, at));
    }

    /// Gives it to an agent under a lease, and begins it where it is not begun.
    public Change<Ticket> claim(Claimant claimant, Configuration rules, Actor by, Instant at) {
        requireNotDeleted();
        requireNotEnded(rules);
        String status =
                rules.category(headline.status()) == StatusCategory.OPEN
                        ? rules.first(StatusCategory.ACTIVE).orElse(headline.status())
                        : headline.status();
        Ticket claimed = with(headline.in(status), people.claimedBy(claimant));
        return new Change<>(
                KIND, claimed, new TicketEvent.Claimed(id, Differences.of(this, claimed), by, at));
    }

    /// Takes it from whoever has it, and makes it open again where it is under way.
    public Change<Ticket> release(String reason, Configuration rules, Actor by, Instant at) {
        requireNotDeleted();
        String status =
                rules.category(headline.status()) == StatusCategory.ACTIVE
                        ? rules.defaultStatus()
                        : headline.status();
        Ticket free = with(headline.in(status), people.assignedTo(Optional.empty()));
        return new Change<>(
                KIND,
                free,
                new TicketEvent.Released(id, reason, Differences.of(this, free), by, at));
    }

    /// Changes what it is required to do; [Requiring] has the verbs.
    Change<Ticket> specify(Specification specified, TicketEvent.Specified event) {
        requireNotDeleted();
        var ticket =
                new Ticket(
                        id,
                        uid,
                        headline,
                        origin,
                        people,
                        plan,
                        links,
                        description,
                        specified,
                        conflicts);
        return new Change<>(KIND, ticket, event);
    }

    /// Makes it a tombstone: it keeps all that it holds, and nothing shows it any more.
    public Change<Ticket> delete(Actor by, Instant at) {
        requireNotDeleted();
        return new Change<>(
                KIND,
                deleted(Optional.of(at), Optional.of(by.name())),
                new TicketEvent.Deleted(id, by, at));
    }

    public Change<Ticket> restore(Actor by, Instant at) {
        return new Change<>(
                KIND,
                deleted(Optional.empty(), Optional.empty()),
                new TicketEvent.Restored(id, by, at));
    }

    public boolean isDeleted() {
        return origin.deletedAt().isPresent();
    }

    @Override
    public String key() {
        return id.value();
    }

    private Change<Ticket> after(
            Ticket before, Configuration rules, String note, Actor by, Instant at) {
        boolean wasEnded = rules.category(before.headline.status()).isEnded();
        boolean isEnded = rules.category(headline.status()).isEnded();
        List<FieldChange> changes = Differences.of(before, this);
        TicketEvent event;
        if (isEnded && !wasEnded) {
            event = new TicketEvent.Closed(id, note, changes, by, at);
        } else if (wasEnded && !isEnded) {
            event = new TicketEvent.Reopened(id, changes, by, at);
        } else {
            event = new TicketEvent.Updated(id, changes, by, at);
        }
        return new Change<>(KIND, this, event);
    }

    /// The same with another description, for showing it; [#edit] is what changes a ticket.
    public Ticket described(String text) {
        return new Ticket(
                id, uid, headline, origin, people, plan, links, text, specification, conflicts);
    }

    /// The same in another epic, for showing it; [#moveTo] is what changes a ticket.
    public Ticket in(Optional<EpicId> epic) {
        return new Ticket(
                id,
                uid,
                headline,
                origin,
                people,
                plan.in(epic),
                links,
                description,
                specification,
                conflicts);
    }

    /// The same with the tasks on it, for showing it: they are written on themselves.
    public Ticket workedOnBy(Optional<AgentId> agent, SortedSet<TaskId> tasks) {
        return with(headline, people.workedOnBy(agent, tasks));
    }

    private Ticket with(Headline changed, Links linked) {
        return new Ticket(
                id,
                uid,
                changed,
                origin,
                people,
                plan,
                linked,
                description,
                specification,
                conflicts);
    }

    private Ticket deleted(Optional<Instant> at, Optional<String> by) {
        var marked = new Origin(origin.createdAt(), origin.branch(), origin.commit(), at, by);
        return new Ticket(
                id,
                uid,
                headline,
                marked,
                people,
                plan,
                links,
                description,
                specification,
                conflicts);
    }

    private Ticket with(Headline changed, People changedPeople) {
        return new Ticket(
                id,
                uid,
                changed,
                origin,
                changedPeople,
                plan,
                links,
                description,
                specification,
                conflicts);
    }

    private void requireNotEnded(Configuration rules) {
        if (rules.category(headline.status()).isEnded()) {
            throw new Problem.PreconditionFailed(
                            id + " is already " + headline.status(),
                            "Reopen it first: ticket_update {\"id\":\""
                                    + id
                                    + "\",\"status\":\""
                                    + rules.defaultStatus()
                                    + "\"}")
                    .toException();
        }
    }

    private void requireNotDeleted() {
        if (isDeleted()) {
            throw new Problem.NotFound(
                            "ticket",
                            id.value(),
                            "It was deleted. Bring it back: ticket_restore {\"ids\":[\""
                                    + id
                                    + "\"]}")
                    .toException();
        }
    }
}
