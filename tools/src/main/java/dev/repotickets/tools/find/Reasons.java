package dev.repotickets.tools.find;

import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.Selection;
import dev.repotickets.core.outcome.Factor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why an agent was chosen, in one line.
public final class Reasons {
    private static final int FACTORS = 3;
    private static final double LEAST = 0.01;

    private Reasons() {}

    /// `best of 3, 81 % likely to succeed: success on test +0.62 (9 of 10), load -0.18 (2 of 3)`
    public static String of(Selection selection) {
        int all = selection.recommendation().ranked().size();
        return (selection.isExplored() ? "to learn about it, of " : "best of ")
                + all
                + ", "
                + of(selection.chosen().estimate());
    }

    /// The same without how many there were.
    public static String of(Estimate estimate) {
        List<Factor> strongest =
                estimate.factors().stream()
                        .filter(it -> Math.abs(it.logOdds()) >= LEAST)
                        .sorted(Comparator.comparingDouble((Factor it) -> -Math.abs(it.logOdds())))
                        .limit(FACTORS)
                        .toList();
        return Math.round(estimate.probability() * 100)
                + " % likely to succeed"
                + (strongest.isEmpty() ? "" : ": ")
                + strongest.stream().map(Reasons::text).collect(Collectors.joining(", "));
    }

    private static String text(Factor factor) {
        return factor.name()
                + String.format(Locale.ROOT, " %+.2f", factor.logOdds())
                + (factor.evidence().isEmpty() ? "" : " (" + factor.evidence() + ")");
    }
}
