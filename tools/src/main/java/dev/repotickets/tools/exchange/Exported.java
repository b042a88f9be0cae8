package dev.repotickets.tools.exchange;

/// The text of an export, and how many things are in it.
public record Exported(String text, int count) {}
