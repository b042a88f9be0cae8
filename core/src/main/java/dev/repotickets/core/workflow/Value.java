package dev.repotickets.core.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an operand stands for: one text, or several, such as labels.
record Value(List<String> texts, boolean isListing) implements Comparable<Value> {
    /// The longest numbers that are compared as such have 30 digits on either side of the point.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    static Value of(String text) {
        return new Value(List.of(text), false);
    }

    static Value of(List<String> texts) {
        return new Value(List.copyOf(texts), true);
    }

    boolean isEmpty() {
        return texts.stream().allMatch(String::isEmpty);
    }

    boolean holds() {
        return !isEmpty()
                && !text().equals("false")
                && number().map(it -> it.signum() != 0).orElse(true);
    }

    boolean isSameAs(Value other) {
        return compareTo(other) == 0;
    }

    /// Of a text, that it holds the other; of a list, that one of its members is it.
    boolean contains(Value other) {
        return isListing
                ? texts.stream().anyMatch(it -> of(it).isSameAs(other))
                : text().contains(other.text());
    }

    @Override
    public int compareTo(Value other) {
        Optional<BigDecimal> mine = number();
        Optional<BigDecimal> others = other.number();
        return mine.isPresent() && others.isPresent()
                ? mine.get().compareTo(others.get())
                : text().compareTo(other.text());
    }

    private String text() {
        return String.join(",", texts);
    }

    private Optional<BigDecimal> number() {
        return NUMBER.matcher(text()).matches()
                ? Optional.of(new BigDecimal(text()))
                : Optional.empty();
    }
}
