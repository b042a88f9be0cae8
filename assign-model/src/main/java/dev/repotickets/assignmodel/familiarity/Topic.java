package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.core.problem.Problem;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a ticket is about, as far as it is known before anybody works on it.
///
/// Everything but the complexity may be empty, and a component or a module that nobody ever met is
/// no mistake.
///
/// @param complexity from 1 to 5
public record Topic(
        String type, String component, SortedSet<String> modules, int complexity, String title)
        implements Comparable<Topic> {
    private static final int MOST_COMPLEX = 5;
    private static final Comparator<Topic> ORDER =
            Comparator.comparing(Topic::title)
                    .thenComparing(Topic::type)
                    .thenComparing(Topic::component)
                    .thenComparing(it -> it.modules().toString())
                    .thenComparingInt(Topic::complexity);

    public Topic {
        if (complexity < 1 || complexity > MOST_COMPLEX) {
            throw new Problem.InvalidArgument(
                            "complexity",
                            complexity + " is not a complexity",
                            "It is a whole number from 1 to " + MOST_COMPLEX + ".")
                    .toException();
        }
        modules = Collections.unmodifiableSortedSet(new TreeSet<>(modules));
    }

    @Override
    public int compareTo(Topic other) {
        return ORDER.compare(this, other);
    }
}
