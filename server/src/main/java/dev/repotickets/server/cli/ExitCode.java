package dev.repotickets.server.cli;

import dev.repotickets.core.problem.ProblemCode;

/// What the program's exit code says; `tickets help exit-codes` shows it.
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_INITIALIZED = 3;
    static final int NOT_FOUND = 4;
    static final int CONFLICT = 5;
    static final int PRECONDITION = 6;
    static final int NOTHING = 7;

    private ExitCode() {}

    static int of(ProblemCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, UNKNOWN_ARGUMENT -> USAGE;
            case NOT_INITIALIZED -> NOT_INITIALIZED;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT, CLAIMED, ALREADY_EXISTS, LOCKED -> CONFLICT;
            case CYCLE, PRECONDITION_FAILED, LIMIT_EXCEEDED -> PRECONDITION;
            case READ_ONLY, UNKNOWN_OUTCOME, INTERNAL -> FAILED;
        };
    }
}
