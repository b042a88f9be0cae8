package dev.repotickets.core.tree;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Plain data to values. A refused value reads as null, and its problem is in the [Reading].
final class FormReader {
    private static final int LONGEST_NUMBER = 40;
    private static final int FARTHEST = 300;

    private FormReader() {}

    static @Nullable Object read(Form form, Node node, String path, Reading reading) {
        return switch (form) {
            case Form.Perhaps(Form content) -> perhaps(content, node, path, reading);
            case Form.Sequence(Form element) -> sequence(element, node, path, reading);
            case Form.Unique(Form element) -> unique(element, node, path, reading);
            case Form.Dictionary(Form content) -> dictionary(content, node, path, reading);
            case Form.Structure(Class<? extends Record> type) ->
                    isMissing(node, path, reading)
                            ? null
                            : Shape.of(type).readRecord(node, path, reading);
            case Form.Raw _ -> node;
            case Form.Text _ -> text(node, path, reading);
            case Form.Truth _ -> truth(node, path, reading);
            case Form.Whole _ -> whole(node, path, reading);
            case Form.Decimal _ -> decimal(node, path, reading);
            case Form.Moment _ -> moment(node, path, reading);
            case Form.Day _ -> day(node, path, reading);
            case Form.Wrapped wrapped -> wrapped(wrapped, node, path, reading);
            case Form.Choice choice -> choice(choice, node, path, reading);
        };
    }

    private static boolean isMissing(Node node, String path, Reading reading) {
        if (node instanceof Node.Nothing) {
            reading.refuse(path, path + " is missing", "");
            return true;
        }
        return false;
    }

    private static Optional<?> perhaps(Form content, Node node, String path, Reading reading) {
        // A file cannot say the difference between nothing and an empty text.
        boolean isEmpty =
                !reading.typed() && node instanceof Node.Text(String text) && text.isEmpty();
        return isEmpty || node instanceof Node.Nothing
                ? Optional.empty()
                : Optional.ofNullable(read(content, node, path, reading));
    }

    private static @Nullable List<Object> sequence(
            Form element, Node node, String path, Reading reading) {
        List<Node> nodes;
        switch (node) {
            case Node.Items(List<Node> values) -> nodes = values;
            case Node.Nothing _ -> nodes = List.of();
            default -> {
                reading.refuse(path, path + " is not a list", "Send [\"...\"].");
                return null;
            }
        }
        var read = new ArrayList<Object>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Object value = read(element, nodes.get(i), path + "[" + i + "]", reading);
            if (value != null) {
                read.add(value);
            }
        }
        return Collections.unmodifiableList(read);
    }

    private static @Nullable Object unique(Form element, Node node, String path, Reading reading) {
        List<Object> values = sequence(element, node, path, reading);
        return values == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    private static @Nullable Object dictionary(
            Form content, Node node, String path, Reading reading) {
        if (node instanceof Node.Nothing) {
            return Map.of();
        }
        if (!(node instanceof Node.Fields(Map<String, Node> values))) {
            reading.refuse(path, path + " is not an object", "");
            return null;
        }
        var read = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            Object inner = read(content, value, path + "." + key, reading);
            if (inner != null) {
                read.put(key, inner);
            }
        });
        return Collections.unmodifiableMap(read);
    }

    private static @Nullable String text(Node node, String path, Reading reading) {
        if (node instanceof Node.Nothing && !reading.typed()) {
            return "";
        }
        if (node instanceof Node.Text(String value)) {
            if (isBroken(value)) {
                reading.refuse(path, path + " holds half a character (a lone surrogate)", "");
                return null;
            }
            return value;
        }
        if (!isMissing(node, path, reading)) {
            reading.refuse(path, path + " is not a text", "Send it in quotes.");
        }
        return null;
    }

    /// Every text of every file comes through here.
    private static boolean isBroken(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean isPair =
                        i + 1 < value.length()
                                && Character.isSurrogatePair(unit, value.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static @Nullable Boolean truth(Node node, String path, Reading reading) {
        if (node instanceof Node.Truth(boolean value)) {
            return value;
        }
        if (!reading.typed()) {
            if (node instanceof Node.Nothing) {
                return false;
            }
            if (node instanceof Node.Text(String value)
                    && (value.equals("true") || value.equals("false"))) {
                return value.equals("true");
            }
        }
        if (!isMissing(node, path, reading)) {
            reading.refuse(path, path + " is not true or false", "");
        }
        return null;
    }

    private static @Nullable Integer whole(Node node, String path, Reading reading) {
        if (node instanceof Node.Numeral(String digits) && Node.Numeral.isWhole(digits)) {
            return fitting(Long.parseLong(digits), node, path, reading);
        }
        if (!reading.typed()
                && node instanceof Node.Text(String digits)
                && Node.Numeral.isWhole(digits)) {
            return fitting(Long.parseLong(digits), node, path, reading);
        }
        BigDecimal number = number(node, path, reading, "a whole number");
        if (number == null) {
            return null;
        }
        try {
            return fitting(number.longValueExact(), node, path, reading);
        } catch (ArithmeticException _) {
            return fitting(Long.MAX_VALUE, node, path, reading);
        }
    }

    private static @Nullable Integer fitting(long number, Node node, String path, Reading reading) {
        if (number == (int) number) {
            return (int) number;
        }
        reading.refuse(path, path + " is not a whole number that fits: " + shown(node), "");
        return null;
    }

    private static @Nullable Double decimal(Node node, String path, Reading reading) {
        BigDecimal number = number(node, path, reading, "a number");
        if (number == null) {
            return null;
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            reading.refuse(path, path + " is too large a number: " + shown(node), "");
            return null;
        }
        return value;
    }

    private static @Nullable BigDecimal number(
            Node node, String path, Reading reading, String wanted) {
        if (node instanceof Node.Numeral numeral) {
            BigDecimal value = numeral.value();
            if (Math.abs((long) value.precision() - value.scale()) <= FARTHEST) {
                return value;
            }
            reading.refuse(path, path + " is beyond all measure", "");
            return null;
        }
        if (!reading.typed()
                && node instanceof Node.Text(String value)
                && value.length() <= LONGEST_NUMBER) {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException _) {
                reading.refuse(path, path + " is not " + wanted + ": " + shown(node), "");
                return null;
            }
        }
        if (!isMissing(node, path, reading)) {
            reading.refuse(
                    path, path + " is not " + wanted + ": " + shown(node), "Send it unquoted.");
        }
        return null;
    }

    private static @Nullable Instant moment(Node node, String path, Reading reading) {
        String text = text(node, path, reading);
        if (text == null) {
            return null;
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            reading.refuse(
                    path,
                    path + " is not a moment: " + Quoted.text(text),
                    "Write it as 2026-11-24T21:30:00Z.");
            return null;
        }
    }

    private static @Nullable LocalDate day(Node node, String path, Reading reading) {
        String text = text(node, path, reading);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            reading.refuse(
                    path,
                    path + " is not a date: " + Quoted.text(text),
                    "Write it as YYYY-MM-DD, for example 2026-11-24.");
            return null;
        }
    }

    private static @Nullable Object wrapped(
            Form.Wrapped wrapped, Node node, String path, Reading reading) {
        String text = isMissing(node, path, reading) ? null : text(node, path, reading);
        if (text == null) {
            return null;
        }
        try {
            return Component.construct(wrapped.constructor(), text);
        } catch (ProblemException e) {
            reading.refuse(path, path + " " + e.problem().message(), e.problem().advice());
            return null;
        }
    }

    private static @Nullable Object choice(
            Form.Choice choice, Node node, String path, Reading reading) {
        String text = isMissing(node, path, reading) ? null : text(node, path, reading);
        if (text == null) {
            return null;
        }
        int index = choice.words().indexOf(text);
        if (index < 0) {
            reading.refuse(
                    path,
                    path
                            + " "
                            + Quoted.text(text)
                            + " is not one of "
                            + String.join(", ", choice.words()),
                    Closest.suggestion(text, choice.words()));
            return null;
        }
        return choice.type().getEnumConstants()[index];
    }

    private static String shown(Node node) {
        return switch (node) {
            case Node.Text(String value) -> Quoted.text(value);
            case Node.Numeral(String digits) -> Quoted.text(digits);
            case Node.Truth(boolean value) -> String.valueOf(value);
            case Node.Nothing _ -> "nothing";
            case Node.Items _ -> "a list";
            case Node.Fields _ -> "an object";
        };
    }
}
