package dev.repotickets.assignmodel.familiarity;

/// How often something happened, where each time counts `e^(-age / span)`. It changes.
final class Fading {
    private static final double DAY = 86_400;

    private final double span;
    private double sum;
    private long last;

    /// @param days after which a time counts 1/e
    Fading(int days) {
        span = days * DAY;
    }

    void add(long second) {
        sum = at(second) + 1;
        last = second;
    }

    /// What is left at a second that is not before the last time.
    double at(long second) {
        return sum == 0 ? 0 : sum * StrictMath.exp((last - second) / span);
    }
}
