package dev.repotickets.examples.scoreboard;

/// The least that something could take, measured in the same run, in the unit of what it is
/// compared with.
record Floor(String name, double value) {}
