package dev.repotickets.core.outcome;

/// Why somebody is thought to succeed or not.
///
/// @param name what speaks, such as `success on test`
/// @param logOdds for success where positive, against it where negative
/// @param evidence what that rests on, such as `9 of 10`; may be empty
public record Factor(String name, double logOdds, String evidence) {}
