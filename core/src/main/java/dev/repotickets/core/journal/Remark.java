package dev.repotickets.core.journal;

import dev.repotickets.core.problem.Problem;

/// The checks that everything written beside a ticket shares.
final class Remark {
    static final int LONGEST = 200_000;

    private Remark() {}

    static String given(String field, String text) {
        if (text.isBlank()) {
            throw new Problem.InvalidArgument(field, field + " is blank").toException();
        }
        if (text.length() > LONGEST) {
            throw new Problem.LimitExceeded(
                            field + " has " + text.length() + " characters; allowed are " + LONGEST,
                            "Put the rest into a file of the repository and name it.")
                    .toException();
        }
        return text;
    }
}
