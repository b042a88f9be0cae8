package dev.repotickets.core.ticket;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The checks of single values that make up a ticket, or an epic.
public final class Checks {
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_DESCRIPTION = 200_000;
    static final int LONGEST_SENTENCE = 2_000;
    static final int LONGEST_LABEL = 64;
    static final int MOST_LABELS = 100;

    private Checks() {}

    public static String title(String title) {
        if (title.isBlank()) {
            throw new Problem.InvalidArgument(
                            "title", "title is blank", "Say in a few words what is to be done.")
                    .toException();
        }
        return atMost("title", title, LONGEST_TITLE, "Put the rest into the description.");
    }

    public static String description(String description) {
        return atMost(
                "description",
                description,
                LONGEST_DESCRIPTION,
                "Put the rest into a file of the repository and name it.");
    }

    public static String sentence(String field, String text) {
        return atMost(field, text, LONGEST_SENTENCE, "Put the rest into the description.");
    }

    public static String word(String field, String word) {
        return atMost(field, word, LONGEST_LABEL * 4, "");
    }

    public static SortedSet<String> labels(Collection<String> labels) {
        var cleaned = new TreeSet<String>();
        for (String label : labels) {
            String text = label.strip();
            if (text.isEmpty() || text.indexOf(',') >= 0 || text.lines().count() > 1) {
                throw new Problem.InvalidArgument(
                                "labels",
                                "label "
                                        + Quoted.text(label)
                                        + " is blank or holds a comma or line"
                                        + " break")
                        .toException();
            }
            cleaned.add(atMost("labels", text, LONGEST_LABEL, ""));
        }
        if (cleaned.size() > MOST_LABELS) {
            throw new Problem.LimitExceeded(
                            cleaned.size() + " labels; allowed are " + MOST_LABELS, "")
                    .toException();
        }
        return Collections.unmodifiableSortedSet(cleaned);
    }

    private static String atMost(String field, String text, int longest, String advice) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new Problem.LimitExceeded(
                            field + " has " + length + " characters; allowed are " + longest,
                            advice)
                    .toException();
        }
        return text;
    }
}
