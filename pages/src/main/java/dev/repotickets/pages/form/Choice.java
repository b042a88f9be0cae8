package dev.repotickets.pages.form;

import java.util.List;
import java.util.stream.Stream;

/// One of several values that can be chosen.
public record Choice(String value, String label) {

    /// Values that are their own labels. One that is set already can be kept, even if it is no
    /// longer among those offered.
    public static List<Choice> of(List<String> values, String current) {
        Stream<String> all =
                current.isEmpty() || values.contains(current)
                        ? values.stream()
                        : Stream.concat(values.stream(), Stream.of(current));
        return all.map(it -> new Choice(it, it)).toList();
    }
}
