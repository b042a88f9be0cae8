package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;

/// The checks that the values of this package share.
final class Limits {
    private static final int LONGEST = 20_000;

    private Limits() {}

    static String given(String field, String text) {
        if (text.isBlank()) {
            throw new Problem.InvalidArgument(field, field + " is blank").toException();
        }
        return bounded(field, text);
    }

    /// A text that has to be there, without line breaks: runs of white space become one space.
    static String oneLine(String field, String text) {
        return given(field, text.strip().replaceAll("\\s+", " "));
    }

    static String bounded(String field, String text) {
        if (text.length() > LONGEST) {
            throw new Problem.InvalidArgument(
                            field,
                            field + " has " + text.length() + " characters; allowed are " + LONGEST)
                    .toException();
        }
        return text;
    }
}
