package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.number.Limit;
import dev.repotickets.core.assign.LogOdds;

/// What is expected of a try when nothing particular is between the agent and the task: log-odds
/// that add up.
public record Additive(
        double global, double skill, double type, double component, double complexity) {

    public double expected() {
        return without(0);
    }

    /// The same where one of them is not known of.
    double without(double part) {
        double all = global + skill + type + component + complexity;
        return LogOdds.probability(Limit.wide(all - part));
    }
}
