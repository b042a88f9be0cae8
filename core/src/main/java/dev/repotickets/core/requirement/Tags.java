package dev.repotickets.core.requirement;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The tags of scenarios, kept without the `@` that Gherkin writes before them.
public final class Tags {
    private Tags() {}

    /// Tags as somebody wrote them, with or without `@`.
    public static SortedSet<String> of(Collection<String> texts) {
        var tags = new TreeSet<String>();
        for (String text : texts) {
            String tag = text.strip().replaceFirst("^@", "");
            if (tag.isEmpty() || tag.matches("(?U).*[\\s@#].*")) {
                throw new Problem.InvalidArgument(
                                "tags",
                                Quoted.text(text) + " is not a tag",
                                "A tag is one word without @ and # inside, such as smoke.")
                        .toException();
            }
            tags.add(tag);
        }
        return Collections.unmodifiableSortedSet(tags);
    }
}
