package dev.repotickets.core.problem;

import java.util.Locale;

/// The stable word for a kind of problem: the same over MCP, JSON-RPC, the CLI and in logs.
public enum ProblemCode {
    INVALID_ARGUMENT,
    UNKNOWN_ARGUMENT,
    NOT_FOUND,
    ALREADY_EXISTS,
    CONFLICT,
    CLAIMED,
    CYCLE,
    PRECONDITION_FAILED,
    NOT_INITIALIZED,
    LOCKED,
    READ_ONLY,
    LIMIT_EXCEEDED,
    UNKNOWN_OUTCOME,
    INTERNAL;

    /// The word as it is sent, for example `invalid_argument`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
