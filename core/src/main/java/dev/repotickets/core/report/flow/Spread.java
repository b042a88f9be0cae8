package dev.repotickets.core.report.flow;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// How a number of durations is spread, in days, to three decimal places.
///
/// @param p50 half of them are at most so long, and so on
public record Spread(int count, double mean, double p50, double p75, double p85, double p95) {

    /// Of nothing there is none.
    public static Optional<Spread> of(Collection<Double> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted = days.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(0);
        return Optional.of(
                new Spread(
                        sorted.length,
                        rounded(mean),
                        rounded(percentile(sorted, 50)),
                        rounded(percentile(sorted, 75)),
                        rounded(percentile(sorted, 85)),
                        rounded(percentile(sorted, 95))));
    }

    /// The value below which `percent` of a sample lie, between two of it where it falls between
    /// them. `sorted` is in rising order and not empty.
    ///
    /// Source: Rob J. Hyndman and Yanan Fan, "Sample Quantiles in Statistical Packages", The
    /// American Statistician 50, 1996, definition 7.
    static double percentile(double[] sorted, double percent) {
        double place = (sorted.length - 1) * percent / 100;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
