package dev.repotickets.server.rpc;

import dev.repotickets.core.problem.ProblemCode;

/// The number of each kind of problem, for good: outside of -32768 to -32000, which JSON-RPC 2.0
/// keeps for itself (section 5.1).
final class ErrorNumbers {
    static final int FORBIDDEN = 1101;
    static final int CANCELLED = 1102;

    private ErrorNumbers() {}

    static int of(ProblemCode code) {
        return switch (code) {
            case INVALID_ARGUMENT -> 1001;
            case UNKNOWN_ARGUMENT -> 1002;
            case NOT_FOUND -> 1003;
            case ALREADY_EXISTS -> 1004;
            case CONFLICT -> 1005;
            case CLAIMED -> 1006;
            case CYCLE -> 1007;
            case PRECONDITION_FAILED -> 1008;
            case NOT_INITIALIZED -> 1009;
            case LOCKED -> 1010;
            case READ_ONLY -> 1011;
            case LIMIT_EXCEEDED -> 1012;
            case UNKNOWN_OUTCOME -> 1013;
            case INTERNAL -> 1014;
        };
    }
}
