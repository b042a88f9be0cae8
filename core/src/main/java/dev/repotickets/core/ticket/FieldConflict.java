package dev.repotickets.core.ticket;

/// A value that lost when two branches set the same field: kept here so that nobody's edit is lost.
public record FieldConflict(String id, String field, String text) {}
