package dev.repotickets.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first of many in an order, without putting the others in order.
public final class First {
    private First() {}

    /// The first `count` of all, in order.
    public static <E> List<E> of(int count, List<E> all, Comparator<E> order) {
        if (count == 0) {
            return List.of();
        }
        if (count > all.size() / 4) {
            return all.stream().sorted(order).limit(count).toList();
        }
        var kept = new PriorityQueue<E>(count, order.reversed());
        for (E each : all) {
            if (kept.size() < count) {
                kept.add(each);
            } else if (order.compare(each, kept.element()) < 0) {
                kept.remove();
                kept.add(each);
            }
        }
        var first = new ArrayList<E>(kept);
        first.sort(order);
        return first;
    }
}
