package dev.repotickets.core.backlog;

import java.util.Comparator;

/// The order of the backlog: what was ranked by hand first, in that order; then the rest by score,
/// highest first; then oldest first.
public final class BacklogOrder {
    public static final Comparator<BacklogItem> ORDER =
            Comparator.<BacklogItem, Boolean>comparing(it -> it.place().rank().isEmpty())
                    .thenComparing(BacklogOrder::byRank)
                    .thenComparing(BacklogOrder::byScore)
                    .thenComparing(it -> it.lifetime().createdAt())
                    .thenComparing(BacklogItem::id);

    private BacklogOrder() {}

    /// Two that a merge gave the same rank stand by their scores.
    private static int byRank(BacklogItem one, BacklogItem other) {
        return one.place().rank().isEmpty() || other.place().rank().isEmpty()
                ? 0
                : one.place().rank().get().compareTo(other.place().rank().get());
    }

    private static int byScore(BacklogItem one, BacklogItem other) {
        return Integer.compare(other.score(), one.score());
    }
}
