package dev.repotickets.assignmodel.familiarity;

/// A past ticket to learn from.
///
/// @param rows the features of each candidate
/// @param chosen which of them resolved it
@SuppressWarnings("ArrayRecordComponent") // never compared
record Example(double[][] rows, int chosen) {}
