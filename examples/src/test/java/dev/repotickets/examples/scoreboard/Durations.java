package dev.repotickets.examples.scoreboard;

import java.util.List;

/// How long the same thing took each time, in nanoseconds, shortest first.
record Durations(List<Long> nanos) {
    private static final double NANOS_A_MILLI = 1e6;

    Durations {
        nanos = nanos.stream().sorted().toList();
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    int count() {
        return nanos.size();
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    /// In milliseconds.
    private double at(double share) {
        int rank = (int) Math.ceil(share * nanos.size());
        return nanos.get(Math.max(0, rank - 1)) / NANOS_A_MILLI;
    }
}
