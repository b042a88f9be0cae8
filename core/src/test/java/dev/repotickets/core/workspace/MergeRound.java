package dev.repotickets.core.workspace;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static dev.repotickets.core.ticket.Samples.RULES;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import dev.repotickets.core.ticket.Edit;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// One round of two people who work on the same tickets in two branches.
///
/// The mix of edits is the one whose figures docs/storage.md gives.
final class MergeRound {
    private static final int TICKETS = 60;
    private static final int EDITS = 30;
    private static final int CREATIONS = 4;
    private static final List<String> LABELS = List.of("bug", "feature", "auth", "ui", "slow");

    private static final Set<String> FIELDS =
            Set.of(
                    "status",
                    "assignee",
                    "labels",
                    "requirements",
                    "description",
                    "priority",
                    "title",
                    "story_points");

    private final Random random;
    private final Map<String, Ticket> base = new HashMap<>();

    MergeRound(int seed) {
        this.random = new Random(seed);
    }

    /// An edit that was made: of which ticket and field, and how a later state shows it.
    record Made(String ticket, String field, BiPredicate<Reader, Ticket> holds) {
        boolean holds(Reader view) {
            return view.find(Ticket.KIND, ticket).filter(it -> holds.test(view, it)).isPresent();
        }
    }

    List<String> begin(Store store) {
        return store.write(tx -> {
            var ids = new ArrayList<String>();
            for (int i = 0; i < TICKETS; i++) {
                ids.add(create(tx, "Fix number " + i));
            }
            tx.all(Ticket.KIND).forEach(it -> base.put(it.key(), it));
            return ids;
        });
    }

    /// The last edit of each field of each ticket that one side made, in one branch.
    List<Made> side(Store store, List<String> tickets, String who) {
        return store.write(tx -> {
            Map<String, Made> made = new LinkedHashMap<>();
            for (int i = 0; i < EDITS; i++) {
                Ticket ticket = tx.find(Ticket.KIND, pick(tickets)).orElseThrow();
                Made edit = edit(tx, ticket, who + i);
                made.put(edit.ticket() + " " + edit.field(), edit);
            }
            for (int i = 0; i < CREATIONS; i++) {
                String id = create(tx, "Fix what " + who + " found");
                made.put(id, new Made(id, "new", (_, _) -> true));
            }
            return made.values().stream().filter(it -> isChange(tx, it)).toList();
        });
    }

    /// False of an edit that left everything as it was before the branches parted.
    private boolean isChange(Reader view, Made edit) {
        Ticket before = base.get(edit.ticket());
        boolean isNote = !FIELDS.contains(edit.field().replaceAll("\\+.*", ""));
        return before == null || isNote || !edit.holds().test(view, before);
    }

    private Made edit(Writer tx, Ticket ticket, String mark) {
        int kind = random.nextInt(100);
        if (kind < 22) {
            String status = pick(RULES.statusNames());
            return field(
                    tx,
                    ticket,
                    Edits.status(status),
                    "status",
                    it -> it.headline().status(),
                    status);
        }
        if (kind < 32) {
            Optional<String> name = Optional.of(pick(List.of("bob", "eve", "dan", "mia")));
            Edit edit = Edits.assignee(name.orElse(""));
            return field(tx, ticket, edit, "assignee", it -> it.people().assignee(), name);
        }
        if (kind < 57) {
            return noted(
                    tx,
                    ticket,
                    Notes.commented(
                            Samples.comment(ticket.key(), tx.ids().uid(NOON), "comment " + mark),
                            ADA,
                            NOON));
        }
        if (kind < 65) {
            String label = pick(LABELS);
            tx.apply(ticket.edit(Edits.addLabel(label), RULES, ADA, NOON));
            return new Made(
                    ticket.key(),
                    "labels+" + label,
                    (_, it) -> it.headline().labels().contains(label));
        }
        if (kind < 68 && !ticket.headline().labels().isEmpty()) {
            String label = ticket.headline().labels().getFirst();
            tx.apply(ticket.edit(Edits.removeLabel(label), RULES, ADA, NOON));
            return new Made(
                    ticket.key(),
                    "labels+" + label,
                    (_, it) -> !it.headline().labels().contains(label));
        }
        if (kind < 73) {
            return requirement(tx, ticket);
        }
        if (kind < 78) {
            return noted(
                    tx,
                    ticket,
                    Notes.timed(
                            Samples.fullTimeLog(ticket.key(), tx.ids().uid(NOON)),
                            "added",
                            ADA,
                            NOON));
        }
        if (kind < 83) {
            String text = "First of " + mark + ".\n\nSecond paragraph.";
            return field(
                    tx, ticket, Edits.description(text), "description", Ticket::description, text);
        }
        if (kind < 89) {
            String priority = pick(RULES.priorities());
            return field(
                    tx,
                    ticket,
                    Edits.priority(priority),
                    "priority",
                    it -> it.headline().priority(),
                    priority);
        }
        if (kind < 94) {
            String title = "Fix " + mark;
            return field(
                    tx, ticket, Edits.title(title), "title", it -> it.headline().title(), title);
        }
        Optional<Integer> points = Optional.of(random.nextInt(20));
        Edit edit = Edits.points(points.orElse(0));
        return field(tx, ticket, edit, "story_points", it -> it.plan().storyPoints(), points);
    }

    private static <V> Made field(
            Writer tx,
            Ticket ticket,
            Edit edit,
            String field,
            Function<Ticket, V> value,
            V wanted) {
        tx.apply(ticket.edit(edit, RULES, ADA, NOON));
        return new Made(ticket.key(), field, (_, it) -> value.apply(it).equals(wanted));
    }

    private static <T extends Record & Entity> Made noted(
            Writer tx, Ticket ticket, Change<T> note) {
        T written = tx.apply(note);
        return new Made(
                ticket.key(),
                written.key(),
                (view, _) -> view.of(note.kind(), ticket.key()).contains(written));
    }

    private Made requirement(Writer tx, Ticket ticket) {
        List<Requirement> requirements = ticket.specification().requirements();
        Requirement chosen = pick(requirements);
        RequirementStatus status = pick(List.of(RequirementStatus.values()));
        var changed =
                requirements.stream()
                        .map(it -> it.equals(chosen) ? requirement(it.id(), status) : it)
                        .toList();
        var state =
                new Ticket(
                        ticket.id(),
                        ticket.uid(),
                        ticket.headline(),
                        ticket.origin(),
                        ticket.people(),
                        ticket.plan(),
                        ticket.links(),
                        ticket.description(),
                        specification(changed),
                        ticket.conflicts());
        tx.apply(
                new Change<>(
                        Ticket.KIND,
                        state,
                        new TicketEvent.Updated(ticket.id(), List.of(), ADA, NOON)));
        return new Made(
                ticket.key(),
                "requirements",
                (_, it) ->
                        it.specification()
                                .requirements()
                                .contains(requirement(chosen.id(), status)));
    }

    private String create(Writer tx, String title) {
        int labels = random.nextInt(3);
        Change<Ticket> opened =
                Samples.opened(
                        tx.mint(Ticket.KIND, "FIX"),
                        tx.ids().uid(NOON),
                        title,
                        "First paragraph.\n\nSecond paragraph.",
                        LABELS.subList(labels, labels + 2),
                        specification(
                                List.of(
                                        requirement(new PartId("r1"), RequirementStatus.DRAFT),
                                        requirement(new PartId("r2"), RequirementStatus.DRAFT))));
        return tx.apply(opened).key();
    }

    private static Specification specification(List<Requirement> requirements) {
        return new Specification(
                requirements, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Requirement requirement(PartId id, RequirementStatus status) {
        return new Requirement(
                id,
                "Requirement " + id.value(),
                "It has to be so.",
                "medium",
                status,
                List.of("it is so"),
                NOON,
                Optional.empty(),
                "Ada");
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
