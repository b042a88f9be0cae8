package dev.repotickets.server.dashboard;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.pages.form.Form;
import java.util.Map;
import java.util.regex.Pattern;

/// Problems as people at a browser see them. Advice that names calls of tools is left out.
final class Failures {
    private static final Pattern PLACE = Pattern.compile("[\\[.].*$");

    private Failures() {}

    /// The form with what was typed, and what is wrong with it.
    static Form form(Map<String, String> typed, Problem problem) {
        String field =
                switch (problem) {
                    case Problem.InvalidArgument it -> it.field();
                    case Problem.UnknownArgument it -> it.field();
                    default -> "";
                };
        String message = problem.message() + advice(problem);
        return new Form(typed, PLACE.matcher(field).replaceFirst(""), message);
    }

    private static String advice(Problem problem) {
        boolean isForPeople =
                problem instanceof Problem.InvalidArgument && !problem.advice().contains("{\"");
        return isForPeople && !problem.advice().isEmpty() ? ". " + problem.advice() : "";
    }

    /// The status of HTTP that goes with it.
    static int status(Problem problem) {
        return switch (problem.code()) {
            case INVALID_ARGUMENT, UNKNOWN_ARGUMENT, CYCLE, PRECONDITION_FAILED, LIMIT_EXCEEDED ->
                    422;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, CONFLICT, CLAIMED -> 409;
            case READ_ONLY -> 403;
            case NOT_INITIALIZED, LOCKED -> 503;
            case UNKNOWN_OUTCOME, INTERNAL -> 500;
        };
    }
}
