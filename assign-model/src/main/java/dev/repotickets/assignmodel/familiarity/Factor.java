package dev.repotickets.assignmodel.familiarity;

/// One reason for a probability.
///
/// @param name what was looked at, in words
/// @param logOdds what it adds to the log-odds of this person beside the average candidate for the
///   same ticket; below 0 where it speaks against the person
public record Factor(String name, double logOdds) {}
