package dev.repotickets.assignmodel.familiarity;

/// A past title that shares words with another one.
///
/// @param owner the number of the person who resolved its ticket
/// @param cosine from above 0, hardly alike, to 1, the same words
record Alike(int owner, double cosine) {}
