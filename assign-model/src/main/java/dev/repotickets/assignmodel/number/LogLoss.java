package dev.repotickets.assignmodel.number;

/// How wrong a prediction was.
public final class LogLoss {
    private LogLoss() {}

    /// Of having said `logOdds` where `reward`, from 0 to 1, came of it: `ln(1 + e^z) - r z`, at
    /// least 0 where the reward is 0 or 1.
    public static double of(double logOdds, double reward) {
        return Math.max(logOdds, 0)
                + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)))
                - reward * logOdds;
    }
}
