package dev.repotickets.tools.find;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.backlog.BacklogOrder;
import dev.repotickets.core.backlog.BacklogStatus;
import dev.repotickets.core.backlog.Readiness;
import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The backlog as it stands: all items that are not deleted, in their order, each with the status
/// that its ticket gives it, and without an epic that was deleted.
public record Backlog(Map<BacklogId, BacklogItem> items) {

    public static Backlog of(Reader view, Configuration rules) {
        var items = new LinkedHashMap<BacklogId, BacklogItem>();
        view.all(BacklogItem.KIND).stream()
                .filter(item -> !item.isDeleted())
                .map(item -> seen(view, item, rules))
                .sorted(BacklogOrder.ORDER)
                .forEach(item -> items.put(item.id(), item));
        return new Backlog(items);
    }

    /// An item as it is written.
    public static BacklogItem find(Reader view, BacklogId id) {
        BacklogItem item = evenDeleted(view, id);
        if (item.isDeleted()) {
            throw BacklogItem.missing(id).toException();
        }
        return item;
    }

    public static BacklogItem evenDeleted(Reader view, BacklogId id) {
        return view.find(BacklogItem.KIND, id.value())
                .orElseThrow(() ->
                        Entities.missing(
                                        view,
                                        BacklogItem.KIND,
                                        id.value(),
                                        "See all: backlog_list {}. Add it first: backlog_add"
                                                + " {\"title\":\"...\"}")
                                .toException());
    }

    public static BacklogItem seen(Reader view, BacklogItem item, Configuration rules) {
        return item.seen(ticket(view, item), rules).of(Epics.shown(view, item.place().epicId()));
    }

    /// The ticket that an item became, as far as it is here.
    public static Optional<Ticket> ticket(Reader view, BacklogItem item) {
        return item.place().ticketId().flatMap(id -> view.find(Ticket.KIND, id.value()));
    }

    public static Optional<String> revision(Reader view, BacklogItem item) {
        return view.revision(BacklogItem.KIND, item.key());
    }

    public List<BacklogItem> order() {
        return List.copyOf(items.values());
    }

    public List<BacklogItem> in(SprintId sprint) {
        return items.values().stream()
                .filter(it -> it.place().sprintId().equals(Optional.of(sprint)))
                .toList();
    }

    /// The items of an epic that nobody has begun.
    public List<BacklogItem> waitingFor(EpicId epic) {
        return items.values().stream()
                .filter(it -> it.place().epicId().equals(Optional.of(epic)))
                .filter(it -> it.status().isWaiting())
                .toList();
    }

    /// The items that name this one as something that has to be done before.
    public List<BacklogItem> dependents(BacklogId id) {
        return items.values().stream()
                .filter(it -> it.definition().dependencies().contains(id))
                .toList();
    }

    /// An item waits for those of its dependencies that are here and not ended.
    public Readiness readiness(BacklogItem item) {
        List<BacklogId> unfinished =
                item.definition().dependencies().stream()
                        .filter(id ->
                                Optional.ofNullable(items.get(id))
                                        .filter(it -> !it.status().isEnded())
                                        .isPresent())
                        .toList();
        return Readiness.of(item, unfinished);
    }

    public static int pointsDone(List<BacklogItem> items) {
        return items.stream()
                .filter(it -> it.status() == BacklogStatus.DONE)
                .mapToInt(BacklogItem::points)
                .sum();
    }

    /// The points of all that are not cancelled.
    public static int points(List<BacklogItem> items) {
        return items.stream()
                .filter(it -> it.status() != BacklogStatus.CANCELLED)
                .mapToInt(BacklogItem::points)
                .sum();
    }
}
