package dev.repotickets.core.assign;

/// Learns from a log who is good at what. One that is provided as a service
/// (`java.util.ServiceLoader`) takes the place of the one that is here.
///
/// What comes of it depends on the log alone: the same outcomes, put in in any order, on any
/// machine, give the same bits.
@FunctionalInterface
public interface Learner {
    Predictor learn(OutcomeLog log);
}
