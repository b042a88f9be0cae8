package dev.repotickets.tools.graph;

/// How a graph is told.
public enum GraphFormat {
    JSON,
    TEXT,
    MERMAID,
    DOT
}
