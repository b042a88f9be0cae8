package dev.repotickets.assignmodel.number;

/// How far log-odds go.
public final class Limit {
    private static final double WIDEST = 12;
    private static final double SUREST = 5;

    private Limit() {}

    /// Of what is only thought on the way: 6 in a million, either way.
    public static double wide(double logOdds) {
        return Math.clamp(logOdds, -WIDEST, WIDEST);
    }

    /// Of what is said: nobody is surer than 148 to 1 of anything.
    public static double sure(double logOdds) {
        return Math.clamp(logOdds, -SUREST, SUREST);
    }
}
