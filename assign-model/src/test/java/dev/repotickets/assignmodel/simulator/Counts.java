package dev.repotickets.assignmodel.simulator;

import java.util.HashMap;
import java.util.Map;

/// Successes of tries by name. It changes.
final class Counts {
    private final double kept;
    private final Map<String, double[]> counts = new HashMap<>();
    private double weight = 1;

    /// `kept` is what is left of each after another outcome of anything; 1 for everything.
    Counts(double kept) {
        this.kept = kept;
    }

    void next() {
        weight /= kept;
    }

    void add(String name, double reward) {
        double[] count = counts.computeIfAbsent(name, _ -> new double[2]);
        count[0] += reward * weight;
        count[1] += weight;
    }

    double tries(String name) {
        double[] count = counts.get(name);
        return count == null ? 0 : count[1] / weight;
    }

    double rate(String name, double prior, double strength) {
        double[] count = counts.get(name);
        return count == null
                ? prior
                : (count[0] / weight + strength * prior) / (count[1] / weight + strength);
    }
}
