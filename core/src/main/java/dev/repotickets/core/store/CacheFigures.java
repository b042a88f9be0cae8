package dev.repotickets.core.store;

/// How a cache does: what it holds, how often it was asked, and how much it had to give up.
public record CacheFigures(String name, long entries, long hits, long misses, long evictions) {}
