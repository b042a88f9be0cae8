package dev.repotickets.core.outcome;

import java.util.List;
import java.util.Optional;

/// How an agent came to a task, as it was decided then.
///
/// What follows `model` is there only where the agent was chosen among several.
///
/// @param model names the model that was asked, and what it had seen
/// @param probability of success, above 0 and below 1
/// @param deviation how unsure that was: one standard deviation, in log-odds
/// @param baseline log-odds of success without knowing anything of the agent; with those of all
///   `factors` they are the log-odds of `probability`
/// @param over who was next best, and its probability
public record Placement(
        Contender contender,
        Chosen chosen,
        String model,
        Optional<Double> probability,
        Optional<Double> deviation,
        Optional<Double> baseline,
        List<Factor> factors,
        Optional<Rival> over) {

    /// One that was not chosen.
    public record Rival(String agent, double probability) {}

    /// Of an agent that nobody was compared with.
    public static Placement plain(Contender contender, Chosen chosen) {
        return new Placement(
                contender,
                chosen,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
