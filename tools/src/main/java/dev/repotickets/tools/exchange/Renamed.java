package dev.repotickets.tools.exchange;

/// What something was called where it came from, and what it is called here.
public record Renamed(String from, String to) {}
