package dev.repotickets.core.assign;

import java.util.List;

/// Learns from a log who is good at what. One that is provided as a service
/// (`java.util.ServiceLoader`) takes the place of [BayesianLearner].
///
/// What comes of it depends on the log alone: the same outcomes, put in in any order, on any
/// machine, give the same bits.
public interface Learner {
    Predictor learn(OutcomeLog log);

    /// Goes through the whole log once more, and says what it would have thought of each outcome
    /// that counts ([Tries]) before it learned it.
    List<Foretold> rehearse(OutcomeLog log);
}
