package dev.repotickets.core.backlog;

import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.SprintId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills a sprint: takes items in backlog order as long as their points fit, and says of every
/// other why not. A smaller item is taken where a larger one above it does not fit.
///
/// An item is taken once all that it depends on is ended or in the sprint; one above what it waits
/// for is looked at again when that is taken.
public final class SprintPlanning {
    private final SprintId sprint;
    private final List<BacklogItem> order;
    private final Map<BacklogId, BacklogItem> known = new HashMap<>();
    private final Set<BacklogId> inside = new HashSet<>();
    private final Set<BacklogItem> chosen = new HashSet<>();
    private int left;

    /// One that is not taken, and why.
    public record Left(BacklogItem item, String reason) {}

    public record Proposal(List<BacklogItem> chosen, List<Left> left) {}

    /// `order` is the whole backlog in its order, with the status that each item has now;
    /// `capacity` in points is what the items have to share that are not in the sprint yet.
    private SprintPlanning(SprintId sprint, List<BacklogItem> order, int capacity) {
        this.sprint = sprint;
        this.order = order;
        this.left = Math.max(0, capacity);
        order.forEach(item -> known.put(item.id(), item));
        order.stream().filter(this::isIn).forEach(item -> inside.add(item.id()));
    }

    public static Proposal fill(SprintId sprint, List<BacklogItem> order, int capacity) {
        return new SprintPlanning(sprint, order, capacity).fill();
    }

    private Proposal fill() {
        var open = new ArrayList<>(order.stream().filter(this::isCandidate).toList());
        for (int at = 0; at < open.size(); at++) {
            BacklogItem item = open.get(at);
            if (obstacle(item).isEmpty()) {
                open.remove(at);
                chosen.add(item);
                inside.add(item.id());
                left -= item.points();
                at = firstWaiting(item, open, at) - 1;
            }
        }
        List<Left> others =
                open.stream().map(it -> new Left(it, obstacle(it).orElseThrow())).toList();
        return new Proposal(order.stream().filter(chosen::contains).toList(), others);
    }

    private static int firstWaiting(BacklogItem taken, List<BacklogItem> open, int before) {
        for (int at = 0; at < before; at++) {
            if (open.get(at).definition().dependencies().contains(taken.id())) {
                return at;
            }
        }
        return before;
    }

    private Optional<String> obstacle(BacklogItem item) {
        Optional<SprintId> other = item.place().sprintId();
        if (other.isPresent()) {
            return Optional.of("already in " + other.get());
        }
        List<String> missing = Readiness.missing(item);
        if (!missing.isEmpty()) {
            return Optional.of("not ready: " + String.join(", ", missing));
        }
        Optional<BacklogId> waitsFor =
                item.definition().dependencies().stream()
                        .filter(it -> !inside.contains(it) && isUnfinished(it))
                        .findFirst();
        if (waitsFor.isPresent()) {
            return waitsFor.map(it -> "waits for " + it);
        }
        return item.points() <= left
                ? Optional.empty()
                : Optional.of("does not fit: " + item.points() + " points, " + left + " left");
    }

    private boolean isUnfinished(BacklogId id) {
        return Optional.ofNullable(known.get(id)).filter(it -> !it.status().isEnded()).isPresent();
    }

    private boolean isIn(BacklogItem item) {
        return item.place().sprintId().equals(Optional.of(sprint));
    }

    private boolean isCandidate(BacklogItem item) {
        return item.status().isWaiting() && item.place().ticketId().isEmpty() && !isIn(item);
    }
}
