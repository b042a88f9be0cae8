package dev.repotickets.tools.find;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finding epics, and the tickets that are in them.
public final class Epics {
    private Epics() {}

    public static Epic find(Reader view, EpicId id) {
        Epic epic = evenDeleted(view, id);
        if (epic.isDeleted()) {
            throw Epic.missing(id).toException();
        }
        return epic;
    }

    public static Epic evenDeleted(Reader view, EpicId id) {
        return view.find(Epic.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(
                                        view,
                                        Epic.KIND,
                                        id.value(),
                                        "See all: epic_list {}. Make it first: epic_create"
                                                + " {\"title\":\"...\"}")
                                .toException());
    }

    /// All epics that are not deleted.
    public static List<Epic> all(Reader view) {
        return view.all(Epic.KIND).stream().filter(epic -> !epic.isDeleted()).toList();
    }

    /// The tickets in an epic, in the order of their ids.
    public static List<TicketHead> members(Reader view, EpicId id) {
        return Tickets.heads(view).stream()
                .filter(ticket -> ticket.epicId().equals(Optional.of(id)))
                .sorted(Comparator.comparing(TicketHead::key))
                .toList();
    }

    /// The epic that a ticket names, as far as there is one: a deleted one is not shown.
    public static Optional<EpicId> shown(Reader view, Ticket ticket) {
        return shown(view, ticket.plan().epicId());
    }

    /// The same of its head.
    public static Optional<EpicId> shown(Reader view, TicketHead ticket) {
        return shown(view, ticket.epicId());
    }

    static Optional<EpicId> shown(Reader view, Optional<EpicId> named) {
        return named.filter(id -> isHere(view, id));
    }

    /// True of an epic that is there and not deleted.
    public static boolean isHere(Reader view, EpicId id) {
        return view.find(Epic.KIND, id.value()).filter(it -> !it.isDeleted()).isPresent();
    }

    /// When an epic, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Epic epic) {
        return Entities.updatedAt(view, Epic.KIND, epic, epic.lifetime().createdAt());
    }

    public static Optional<String> revision(Reader view, Epic epic) {
        return view.revision(Epic.KIND, epic.key());
    }
}
