package dev.repotickets.core.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A range of values, each end included or not.
record Bounds<V extends Comparable<V>>(
        Optional<V> low, boolean lowIncluded, Optional<V> high, boolean highIncluded) {

    /// `whole` widens a value that stands for a span, such as a day, to its last moment.
    static <V extends Comparable<V>> Bounds<V> of(
            Query.Filter filter, Function<String, V> read, UnaryOperator<V> whole) {
        if (filter.operator().equals("..")) {
            int dots = filter.value().indexOf("..");
            return new Bounds<>(
                    end(filter.value().substring(0, dots), read),
                    true,
                    end(filter.value().substring(dots + 2), read).map(whole),
                    true);
        }
        V value = read.apply(filter.value());
        return switch (filter.operator()) {
            case ">" ->
                    new Bounds<>(Optional.of(whole.apply(value)), false, Optional.empty(), true);
            case ">=" -> new Bounds<>(Optional.of(value), true, Optional.empty(), true);
            case "<" -> new Bounds<>(Optional.empty(), true, Optional.of(value), false);
            case "<=" ->
                    new Bounds<>(Optional.empty(), true, Optional.of(whole.apply(value)), true);
            default ->
                    new Bounds<>(Optional.of(value), true, Optional.of(whole.apply(value)), true);
        };
    }

    boolean hold(V value) {
        return low.map(it -> above(value, it)).orElse(true)
                && high.map(it -> below(value, it)).orElse(true);
    }

    private boolean above(V value, V end) {
        int order = value.compareTo(end);
        return order > 0 || (lowIncluded && order == 0);
    }

    private boolean below(V value, V end) {
        int order = value.compareTo(end);
        return order < 0 || (highIncluded && order == 0);
    }

    private static <V> Optional<V> end(String text, Function<String, V> read) {
        return text.isEmpty() || text.equals("*")
                ? Optional.empty()
                : Optional.of(read.apply(text));
    }
}
