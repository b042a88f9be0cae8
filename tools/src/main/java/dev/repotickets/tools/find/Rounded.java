package dev.repotickets.tools.find;

import dev.repotickets.core.outcome.Factor;
import java.util.List;

/// Figures as they are shown: to three decimal places.
public final class Rounded {
    private Rounded() {}

    public static double of(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    public static List<Factor> of(List<Factor> factors) {
        return factors.stream()
                .map(it -> new Factor(it.name(), of(it.logOdds()), it.evidence()))
                .toList();
    }
}
