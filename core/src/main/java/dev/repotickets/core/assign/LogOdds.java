package dev.repotickets.core.assign;

/// Probabilities and their log-odds, with the same bits on every machine.
public final class LogOdds {
    private static final double LEAST = 1e-9;

    private LogOdds() {}

    /// `ln(p / (1 - p))`.
    public static double of(double probability) {
        double p = Math.clamp(probability, LEAST, 1 - LEAST);
        return StrictMath.log(p / (1 - p));
    }

    /// The other way round.
    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
