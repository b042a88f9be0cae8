package dev.repotickets.assignmodel.familiarity;

import java.util.List;

/// A person who may know the area of a ticket.
///
/// @param probability how likely this person is to be the one who resolves it, from 0 to 1; over
///   all candidates they add up to 1
/// @param factors why, the weightiest first
public record Familiar(String person, double probability, List<Factor> factors) {

    public Familiar {
        factors = List.copyOf(factors);
    }
}
