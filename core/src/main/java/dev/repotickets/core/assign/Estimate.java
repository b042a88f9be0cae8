package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Factor;
import java.util.List;
import java.util.SortedMap;

/// How likely one contender is to succeed, and why.
///
/// `baseline` and the log-odds of all factors add up to the log-odds of `probability`.
///
/// @param probability of success, above 0 and below 1
/// @param deviation how unsure that is: one standard deviation, in log-odds
/// @param baseline log-odds of success without knowing anything of the contender
/// @param minutes how long it is thought to take; 0 where nothing is known
/// @param experts what each part of the model thinks, and how much it is listened to
public record Estimate(
        double probability,
        double deviation,
        double baseline,
        List<Factor> factors,
        double minutes,
        SortedMap<String, Opinion> experts) {

    /// @param weight how much it is listened to; all weights add up to 1
    public record Opinion(double probability, double weight) {}
}
