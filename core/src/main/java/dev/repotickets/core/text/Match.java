package dev.repotickets.core.text;

/// What fits a query, and how well: a larger score is a better fit.
public record Match(String key, double score) {}
