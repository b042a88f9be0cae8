package dev.repotickets.pages.chart;

/// One point of a chart.
///
/// @param day as ISO 8601 writes it
public record Dot(String name, String day, double value) {}
