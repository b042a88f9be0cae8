package dev.repotickets.core.assign;

/// How good predictions were: the mean log loss of the last ones, each made before its outcome was
/// learned, beside that of saying the plain success rate so far. Lower is better.
///
/// @param count how many they were, at most 200; the others are 0 where it is
public record Quality(int count, double logLoss, double rateLogLoss) {
    public static final int WINDOW = 200;
    public static final Quality UNKNOWN = new Quality(0, 0, 0);
}
