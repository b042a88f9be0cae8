package dev.repotickets.core.problem;

/// Carries a [Problem] to the edge that shows it. It has no stack trace: it is not a bug.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
