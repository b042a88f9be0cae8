package dev.repotickets.assignmodel.memory;

import dev.repotickets.core.assign.LogOdds;

/// What a cell holds now.
///
/// @param successes the sum of the rewards
/// @param expected the sum of what was expected without knowing what the cell is about
/// @param count how many there were
public record Reading(double successes, double expected, double count) {
    public static final Reading NONE = new Reading(0, 0, 0);
    private static final double EDGE = 0.02;

    /// The rate of success, drawn to `prior` by as much as `strength` outcomes: the mean of the
    /// Beta-Binomial, `(s + k m) / (n + k)`.
    public double rate(double prior, double strength) {
        return (successes + strength * prior) / (count + strength);
    }

    /// By how much the log-odds differ from what was expected, drawn to `prior` by as much as
    /// `strength` outcomes: with `q = e / n` it is `logit((s + k σ(logit q + prior)) / (n + k)) -
    /// logit q`, and `prior` where nothing is known.
    public double residual(double prior, double strength) {
        if (count <= 0) {
            return prior;
        }
        double mean = Math.clamp(expected / count, EDGE, 1 - EDGE);
        double odds = LogOdds.of(mean);
        double drawn = prior == 0 ? mean : LogOdds.probability(odds + prior);
        return LogOdds.of(Math.clamp(rate(drawn, strength), EDGE / 10, 1 - EDGE / 10)) - odds;
    }

    Reading times(double factor) {
        return new Reading(successes * factor, expected * factor, count * factor);
    }
}
