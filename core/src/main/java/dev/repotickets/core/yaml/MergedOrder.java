package dev.repotickets.core.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An order that both sides agree with as far as they agree with each other; otherwise
/// alphabetical.
final class MergedOrder {
    private MergedOrder() {}

    static List<String> of(Set<String> kept, Set<String> ours, Set<String> theirs) {
        var our = only(kept, ours);
        var their = only(kept, theirs);
        Set<String> ahead = new HashSet<>(our);
        Set<String> theirAhead = new HashSet<>(their);
        var order = new ArrayList<String>();
        while (!our.isEmpty() && !their.isEmpty()) {
            String mine = our.getFirst();
            String yours = their.getFirst();
            boolean mineIsFree = mine.equals(yours) || !theirAhead.contains(mine);
            boolean yoursIsFree = mine.equals(yours) || !ahead.contains(yours);
            boolean takeMine = mineIsFree == yoursIsFree ? mine.compareTo(yours) <= 0 : mineIsFree;
            String next = takeMine ? mine : yours;
            order.add(next);
            our.remove(next);
            their.remove(next);
            ahead.remove(next);
            theirAhead.remove(next);
        }
        order.addAll(our);
        order.addAll(their);
        return order;
    }

    private static Deque<String> only(Set<String> kept, Set<String> side) {
        var only = new ArrayDeque<>(side);
        only.removeIf(key -> !kept.contains(key));
        return only;
    }
}
