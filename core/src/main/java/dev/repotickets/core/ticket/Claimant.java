package dev.repotickets.core.ticket;

/// Who took a ticket, and the number of that lease: what was written under a smaller one was
/// written after the lease was lost.
public record Claimant(String agent, long fence) {}
