package dev.repotickets.assignmodel.number;

/// Probabilities as log-odds, `ln(p / (1 - p))`, where reasons add up.
///
/// Everything goes by `StrictMath`, so that every machine finds the same bits.
public final class LogOdds {
    /// No log-odds go beyond it, either way: 6 in a million.
    public static final double LIMIT = 12;

    private LogOdds() {}

    /// Of a probability above 0 and below 1.
    public static double of(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    public static double limited(double logOdds) {
        return Math.clamp(logOdds, -LIMIT, LIMIT);
    }

    /// The log loss of having said `logOdds` where `reward`, from 0 to 1, came of it: `ln(1 + e^z)
    /// - r z`.
    public static double loss(double logOdds, double reward) {
        return Math.max(logOdds, 0)
                + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)))
                - reward * logOdds;
    }
}
