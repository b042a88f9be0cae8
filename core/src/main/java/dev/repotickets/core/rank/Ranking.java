package dev.repotickets.core.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a move writes: the rank of what is moved, and new ranks of others by their place before the
/// move. Usually those are none.
public record Ranking(Rank moved, SortedMap<Integer, Rank> others) {
    private static final int LONGEST = 40;

    /// Puts something before or behind the one at `anchor`, in an order whose ranked ones come
    /// first. What stands above the anchor gets the rank where it stands now, and so does the
    /// anchor itself; what stands below stays without one.
    ///
    /// Where two have the same rank, which a merge can bring, or a rank would become longer than 40
    /// characters, all ranked ones get new ranks.
    ///
    /// @param order the ranks of all others, in their order
    public static Ranking move(List<Optional<Rank>> order, int anchor, boolean before) {
        var ranks = new ArrayList<>(order);
        var given = new TreeMap<Integer, Rank>();
        for (int at = 0; at <= anchor; at++) {
            if (ranks.get(at).isEmpty()) {
                Rank next = Rank.between(rank(ranks, at - 1), Optional.empty());
                ranks.set(at, Optional.of(next));
                given.put(at, next);
            }
        }
        int place = before ? anchor : anchor + 1;
        Optional<Rank> low = rank(ranks, place - 1);
        Optional<Rank> high = rank(ranks, place);
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) < 0) {
            Rank moved = Rank.between(low, high);
            if (moved.value().length() <= LONGEST) {
                return new Ranking(moved, given);
            }
        }
        return spread(order, ranks, place);
    }

    private static Ranking spread(
            List<Optional<Rank>> order, List<Optional<Rank>> ranks, int place) {
        var given = new TreeMap<Integer, Rank>();
        Rank moved = new Rank(Digits.ZERO);
        Optional<Rank> last = Optional.empty();
        for (int at = 0; at <= ranks.size(); at++) {
            if (at == place) {
                moved = Rank.between(last, Optional.empty());
                last = Optional.of(moved);
            }
            if (rank(ranks, at).isPresent()) {
                last = Optional.of(Rank.between(last, Optional.empty()));
                if (!last.equals(order.get(at))) {
                    given.put(at, last.get());
                }
            }
        }
        return new Ranking(moved, given);
    }

    private static Optional<Rank> rank(List<Optional<Rank>> ranks, int at) {
        return at < 0 || at >= ranks.size() ? Optional.empty() : ranks.get(at);
    }
}
