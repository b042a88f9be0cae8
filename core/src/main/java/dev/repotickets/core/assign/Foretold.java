package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Outcome;

/// What was thought of an outcome before it was learned: the probability of success.
public record Foretold(Outcome outcome, double probability) {}
