package dev.repotickets.core.assign;

import java.util.Comparator;
import java.util.List;

/// The guard against starvation: of those whose probability is at most 0.25 below the best, the one
/// that has had the fewest tasks.
final class Newcomers {
    private static final double FARTHEST = 0.25;

    private Newcomers() {}

    static Ranked chosen(List<Ranked> ranked) {
        double most =
                ranked.stream().mapToDouble(it -> it.estimate().probability()).max().orElse(0);
        return ranked.stream()
                .filter(it -> it.estimate().probability() >= most - FARTHEST)
                .min(Comparator.comparingInt(Ranked::served).thenComparingInt(ranked::indexOf))
                .orElseThrow();
    }
}
