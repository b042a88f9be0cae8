package dev.repotickets.core.ticket;

/// How one ticket relates to another, read from the first: FIX-1 blocks FIX-2.
public enum LinkType {
    BLOCKS,
    RELATES_TO,
    DUPLICATES,
    PARENT_OF,
    DISCOVERED_FROM
}
