package dev.repotickets.core.tree;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Values to plain data.
final class FormWriter {
    private FormWriter() {}

    static Node write(Form form, Object value) {
        return switch (form) {
            case Form.Text _ -> Node.text((String) value);
            case Form.Whole _ -> Node.number(((Number) value).longValue());
            case Form.Decimal _ -> new Node.Numeral(plain((Double) value));
            case Form.Truth _ -> Node.truth((Boolean) value);
            case Form.Moment _ -> Node.text(((Instant) value).toString());
            case Form.Day _ -> Node.text(((LocalDate) value).toString());
            case Form.Wrapped _ -> Node.text(((Scalar) value).value());
            case Form.Choice _ -> Node.text(Words.of((Enum<?>) value));
            case Form.Perhaps(Form content) ->
                    ((Optional<?>) value)
                            .<Node>map(inner -> write(content, inner))
                            .orElse(Node.Nothing.NOTHING);
            case Form.Sequence(Form element) -> items(element, (Collection<?>) value);
            case Form.Unique(Form element) -> items(element, (Collection<?>) value);
            case Form.Dictionary(Form content) -> dictionary(content, (Map<?, ?>) value);
            case Form.Structure(Class<? extends Record> type) -> structure(type, value);
            case Form.Raw _ -> (Node) value;
        };
    }

    /// True of what is left out of the data.
    static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Nothing _ -> true;
            case Node.Text(String text) -> text.isEmpty();
            case Node.Items(var values) -> values.isEmpty();
            case Node.Fields(var values) -> values.isEmpty();
            case Node.Numeral _, Node.Truth _ -> false;
        };
    }

    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static Node items(Form element, Collection<?> values) {
        return new Node.Items(values.stream().map(value -> write(element, value)).toList());
    }

    private static Node dictionary(Form content, Map<?, ?> values) {
        var fields = new LinkedHashMap<String, Node>();
        values.forEach((key, value) -> fields.put((String) key, write(content, value)));
        return new Node.Fields(fields);
    }

    private static Node structure(Class<? extends Record> type, Object value) {
        var fields = new LinkedHashMap<String, Node>();
        Shape.of(type).writeInto(fields, value);
        return new Node.Fields(fields);
    }
}
