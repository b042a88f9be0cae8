package dev.repotickets.core.report;

import java.util.HashMap;
import java.util.List;

/// The labels that most tickets have, ended ones included, at most ten.
///
/// Source: the original's HTML report, which works it out and never shows it.
public record LabelDistribution(List<Count> labels) {
    private static final int MOST = 10;

    public LabelDistribution {
        labels = List.copyOf(labels);
    }

    public static LabelDistribution of(Stock stock) {
        var counts = new HashMap<String, Integer>();
        stock.tickets()
                .forEach(
                        ticket -> ticket.labels().forEach(it -> counts.merge(it, 1, Integer::sum)));
        return new LabelDistribution(Count.most(counts, MOST));
    }
}
