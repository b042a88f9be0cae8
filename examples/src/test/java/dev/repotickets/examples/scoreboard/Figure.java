package dev.repotickets.examples.scoreboard;

import java.util.OptionalDouble;

/// What was measured: the median, how long the slowest hundredth took, and the processor time of
/// each, where those mean something; both are in milliseconds.
record Figure(double value, Unit unit, OptionalDouble p99, OptionalDouble cpu) {

    static Figure of(Series series) {
        return new Figure(
                series.wall().median(),
                Unit.MILLISECONDS,
                OptionalDouble.empty(),
                OptionalDouble.of(series.cpuMillis()));
    }

    static Figure of(Durations durations) {
        return new Figure(
                durations.median(),
                Unit.MILLISECONDS,
                OptionalDouble.of(durations.p99()),
                OptionalDouble.empty());
    }

    /// How many a second, where each took as long as that.
    static Figure rate(double perSecond, Durations each) {
        return new Figure(
                perSecond, Unit.PER_SECOND, OptionalDouble.of(each.p99()), OptionalDouble.empty());
    }

    static Figure of(double value, Unit unit) {
        return new Figure(value, unit, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
