package dev.repotickets.core.evaluation;

import java.util.Optional;

/// How good one way of judging agents was.
///
/// @param logLoss mean of `-(y ln p + (1 - y) ln (1 - p))`; lower is better. Only of probabilities
/// @param calibrationError mean distance between what was said and what came, over ten equal bins
///   of probability, weighted by how many fell into each (Naeini et al., 2015)
/// @param areaUnderCurve how likely a success was judged higher than a failure, one half for
///   guessing (Hanley and McNeil, 1982); none where there were not both
public record Score(
        String name,
        Optional<Double> logLoss,
        Optional<Double> calibrationError,
        Optional<Double> areaUnderCurve) {}
