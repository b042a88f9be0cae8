package dev.repotickets.core.tree;

/// Marks a record whose components lie flat among those of the record that holds it, so that an
/// aggregate can be composed of small values without changing its file.
public interface Part {}
