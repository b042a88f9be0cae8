package dev.repotickets.tools.find;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
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
                .orElseThrow(() -> missing(view, id.value()).toException());
    }

    /// All epics that are not deleted.
    public static List<Epic> all(Reader view) {
        return view.all(Epic.KIND).stream().filter(epic -> !epic.isDeleted()).toList();
    }

    /// The tickets in an epic, in the order of their ids.
    public static List<Ticket> members(Reader view, EpicId id) {
        return Tickets.all(view).stream()
                .filter(ticket -> ticket.plan().epicId().equals(Optional.of(id)))
                .toList();
    }

    /// The epic that a ticket names, as far as there is one: a deleted one is not shown.
    public static Optional<EpicId> shown(Reader view, Ticket ticket) {
        return ticket.plan()
                .epicId()
                .filter(id ->
                        view.find(Epic.KIND, id.value()).filter(it -> !it.isDeleted()).isPresent());
    }

    /// When an epic, or anything beside it, was last written.
    public static Instant updatedAt(Reader view, Epic epic) {
        Instant created = epic.lifetime().createdAt();
        return view.lastActivity(Epic.KIND, epic.key())
                .filter(at -> at.isAfter(created))
                .orElse(created);
    }

    public static Optional<String> revision(Reader view, Epic epic) {
        return view.revision(Epic.KIND, epic.key());
    }

    private static Problem missing(Reader view, String id) {
        List<String> keys = view.keys(Epic.KIND);
        if (keys.contains(id)) {
            return new Problem.PreconditionFailed(
                    id + " cannot be read",
                    "Its file was not touched; see what is wrong with it: workspace_validate {}");
        }
        List<String> near = Closest.to(id, keys, 3);
        String closest = near.isEmpty() ? "" : "Closest: " + String.join(", ", near) + ". ";
        return new Problem.NotFound(
                "epic",
                id,
                closest
                        + "See all: epic_list {}. Make it first: epic_create"
                        + " {\"title\":\"...\"}");
    }
}
