package dev.repotickets.core.assign;

/// One reason for or against an agent, in points.
public record ScorePart(String name, double points) {}
