package dev.repotickets.tools.ticket;

import dev.repotickets.core.problem.Problem;

/// The problem of one step, with the place of the step in its batch.
final class Located {
    private Located() {}

    static Problem in(String where, String tool, Problem problem) {
        String message = where + " (" + tool + "): " + problem.message();
        String advice = problem.advice();
        return switch (problem) {
            case Problem.InvalidArgument it ->
                    new Problem.InvalidArgument(where + ".args." + it.field(), message, advice);
            case Problem.UnknownArgument it ->
                    new Problem.UnknownArgument(where + ".args." + it.field(), message, advice);
            case Problem.NotFound it ->
                    new Problem.NotFound(it.kind(), it.id(), located(where, advice));
            case Problem.AlreadyExists _ -> new Problem.AlreadyExists(message, advice);
            case Problem.Conflict _ -> new Problem.Conflict(message, advice);
            case Problem.Claimed _ -> new Problem.Claimed(message, advice);
            case Problem.Cycle _ -> new Problem.Cycle(message, advice);
            case Problem.PreconditionFailed _ -> new Problem.PreconditionFailed(message, advice);
            case Problem.NotInitialized _, Problem.Locked _, Problem.ReadOnly _ -> problem;
            case Problem.LimitExceeded _ -> new Problem.LimitExceeded(message, advice);
            case Problem.UnknownOutcome _, Problem.Internal _ -> problem;
        };
    }

    private static String located(String where, String advice) {
        return "It is asked for in " + where + ", which changed nothing. " + advice;
    }
}
