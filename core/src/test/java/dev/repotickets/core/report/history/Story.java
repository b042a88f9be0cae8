package dev.repotickets.core.report.history;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.memory.MemoryStore;
import dev.repotickets.core.ticket.Draft;
import dev.repotickets.core.ticket.Edit;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Plan;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What happened to some tickets, each thing at its moment.
public final class Story {
    private final RandomIds ids = new RandomIds(new SplittableRandom(1));
    private Instant now = Samples.NOON;
    public final MemoryStore store = new MemoryStore(ids, () -> now, List.of(), List.of());

    public Story at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /// Opens a ticket; 0 points are none, an empty epic is none.
    public Story opens(String id, int points, String epic) {
        var plan =
                new Plan(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(points).filter(it -> it > 0),
                        Optional.of(epic).filter(it -> !it.isEmpty()).map(EpicId::new));
        return opens(id, plan, Specification.NONE);
    }

    /// Opens one that is due on that day.
    public Story opens(String id, LocalDate due) {
        var plan = new Plan(Optional.of(due), Optional.empty(), Optional.empty(), Optional.empty());
        return opens(id, plan, Specification.NONE);
    }

    /// Opens one of which something is required.
    public Story opens(String id, Specification specification) {
        var plan = new Plan(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return opens(id, plan, specification);
    }

    private Story opens(String id, Plan plan, Specification specification) {
        var draft =
                new Draft(
                        "About " + id,
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        plan,
                        Links.NONE,
                        specification,
                        "",
                        Optional.empty(),
                        Optional.empty());
        var _ =
                store.write(tx ->
                        tx.apply(
                                Ticket.open(
                                        new TicketId(id),
                                        ids.uid(now),
                                        draft,
                                        Samples.RULES,
                                        Samples.ADA,
                                        now)));
        return this;
    }

    public Story opens(String id) {
        return opens(id, 0, "");
    }

    public Story puts(String id, String status) {
        return edits(id, Edits.status(status));
    }

    public Story edits(String id, Edit edit) {
        var _ =
                store.write(tx -> {
                    Ticket ticket = tx.view().find(Ticket.KIND, id).orElseThrow();
                    Change<Ticket> change = ticket.edit(edit, Samples.RULES, Samples.ADA, now);
                    return tx.apply(change);
                });
        return this;
    }

    public Story moves(String id, String epic) {
        Optional<EpicId> into = Optional.of(epic).filter(it -> !it.isEmpty()).map(EpicId::new);
        var _ =
                store.write(tx -> {
                    Ticket ticket = tx.view().find(Ticket.KIND, id).orElseThrow();
                    return tx.apply(ticket.moveTo(into, Samples.ADA, now));
                });
        return this;
    }

    public List<TicketPast> pasts() {
        return store.read(view ->
                view.heads(TicketHead.FORM).stream()
                        .map(it -> TicketPast.of(view, it, Samples.RULES))
                        .toList());
    }

    public TicketPast past(String id) {
        return pasts().stream()
                .filter(it -> it.ticket().key().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
