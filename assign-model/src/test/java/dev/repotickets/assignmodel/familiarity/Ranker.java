package dev.repotickets.assignmodel.familiarity;

/// Says how likely each candidate is to resolve a ticket.
@FunctionalInterface
interface Ranker {

    /// In the order of the look's candidates; they add up to 1.
    double[] probabilities(Look look);
}
