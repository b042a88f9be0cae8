package dev.repotickets.tools.backlog;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.tools.find.Backlog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What has to be done before what; it must not go round.
final class Dependencies {
    private Dependencies() {}

    /// The same ids, after a look that each of them is there.
    static SortedSet<BacklogId> found(Reader view, Collection<BacklogId> wanted) {
        var found = new TreeSet<BacklogId>();
        wanted.forEach(it -> found.add(Backlog.find(view, it).id()));
        return Collections.unmodifiableSortedSet(found);
    }

    /// Refuses dependencies of `item` that lead back to it, and shows the way.
    static void refuseCycle(Reader view, BacklogId item, Collection<BacklogId> wanted) {
        for (BacklogId first : wanted) {
            var path = new ArrayList<>(List.of(item));
            if (leadsTo(view, first, item, path, new HashSet<>())) {
                String shown =
                        path.stream().map(BacklogId::value).collect(Collectors.joining(" needs "));
                throw new Problem.Cycle(
                                item + " needs " + first + " would close a circle: " + shown,
                                "Leave " + first + " out of dependencies.")
                        .toException();
            }
        }
    }

    private static boolean leadsTo(
            Reader view, BacklogId at, BacklogId goal, List<BacklogId> path, Set<BacklogId> seen) {
        path.add(at);
        if (at.equals(goal)) {
            return true;
        }
        SortedSet<BacklogId> next =
                view.find(BacklogItem.KIND, at.value())
                        .filter(it -> !it.isDeleted())
                        .map(it -> it.definition().dependencies())
                        .orElse(Collections.emptySortedSet());
        for (BacklogId other : next) {
            if (seen.add(other) && leadsTo(view, other, goal, path, seen)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }
}
