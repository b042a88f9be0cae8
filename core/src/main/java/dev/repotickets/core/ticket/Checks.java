package dev.repotickets.core.ticket;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The checks of single values that make up a ticket, an epic or a backlog item.
public final class Checks {
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_DESCRIPTION = 200_000;
    static final int LONGEST_SENTENCE = 2_000;
    static final int LONGEST_LABEL = 64;
    static final int MOST_LABELS = 100;
    static final int MOST_SENTENCES = 100;

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
        return text("description", description);
    }

    /// A text of any kind, up to 200,000 characters.
    public static String text(String field, String text) {
        return atMost(
                field,
                text,
                LONGEST_DESCRIPTION,
                "Put the rest into a file of the repository and name it.");
    }

    public static String sentence(String field, String text) {
        return atMost(field, text, LONGEST_SENTENCE, "Put the rest into the description.");
    }

    /// A list of sentences, none of them blank, such as goals or criteria.
    public static List<String> sentences(String field, List<String> texts) {
        if (texts.size() > MOST_SENTENCES) {
            throw new Problem.LimitExceeded(
                            texts.size() + " " + field + "; allowed are " + MOST_SENTENCES, "")
                    .toException();
        }
        for (String text : texts) {
            if (text.isBlank()) {
                throw new Problem.InvalidArgument(field, field + " holds a blank text")
                        .toException();
            }
            sentence(field, text);
        }
        return List.copyOf(texts);
    }

    /// The day that an edit wants, none where its text is empty, the current one where it says
    /// nothing.
    public static Optional<LocalDate> day(
            String field, Optional<String> wanted, Optional<LocalDate> current) {
        return wanted.isPresent()
                ? wanted.filter(it -> !it.isBlank()).map(text -> day(field, text))
                : current;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Problem.InvalidArgument(
                            field,
                            field + " is not a date: " + Quoted.text(text),
                            "Write it as YYYY-MM-DD, for example 2026-11-24.")
                    .toException();
        }
    }

    /// A number of story points: from 0 to 10,000.
    public static Optional<Integer> points(String field, Optional<Integer> points) {
        return bounded(field, points, 0, 10_000);
    }

    /// A number from `least` to `most`, both included.
    public static Optional<Integer> bounded(
            String field, Optional<Integer> number, int least, int most) {
        int value = number.orElse(least);
        if (value < least || value > most) {
            throw new Problem.InvalidArgument(
                            field,
                            field + " " + value + " must be between " + least + " and " + most)
                    .toException();
        }
        return number;
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
