package dev.repotickets.core.tree;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// The closed set of types that data can take in a record, and so in a file, a schema and a wire
/// message.
public sealed interface Form {

    record Text() implements Form {}

    record Whole() implements Form {}

    record Decimal() implements Form {}

    record Truth() implements Form {}

    /// A moment, in UTC: `2026-11-24T21:30:00.123Z`.
    record Moment() implements Form {}

    /// A calendar day: `2026-11-24`.
    record Day() implements Form {}

    /// A [Scalar] record.
    record Wrapped(Class<?> type, Constructor<?> constructor) implements Form {}

    record Choice(Class<? extends Enum<?>> type, List<String> words) implements Form {}

    record Perhaps(Form content) implements Form {}

    record Sequence(Form element) implements Form {}

    /// A sorted set: unique, in a stable order.
    record Unique(Form element) implements Form {}

    record Dictionary(Form content) implements Form {}

    record Structure(Class<? extends Record> type) implements Form {}

    /// Any [Node], passed through as it is.
    record Raw() implements Form {}

    static Form of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType generic -> ofGeneric(generic);
            default -> throw unsupported(type);
        };
    }

    private static Form ofClass(Class<?> type) {
        if (type == String.class) {
            return new Text();
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return new Whole();
        }
        if (type == double.class || type == Double.class) {
            return new Decimal();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        }
        if (type == Instant.class) {
            return new Moment();
        }
        if (type == LocalDate.class) {
            return new Day();
        }
        if (Node.class.isAssignableFrom(type)) {
            return new Raw();
        }
        if (type.isEnum()) {
            Class<? extends Enum<?>> choice = Words.enumType(type);
            return new Choice(choice, Words.of(choice));
        }
        if (Scalar.class.isAssignableFrom(type)) {
            return new Wrapped(type, constructor(type));
        }
        if (type.isRecord()) {
            return new Structure(type.asSubclass(Record.class));
        }
        throw unsupported(type);
    }

    private static Form ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return new Perhaps(of(arguments[0]));
        }
        if (raw == List.class) {
            return new Sequence(of(arguments[0]));
        }
        if (raw == SortedSet.class) {
            return new Unique(of(arguments[0]));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new Dictionary(of(arguments[1]));
        }
        throw unsupported(type);
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is a Scalar, but not of one text", e);
        }
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("data cannot hold a " + type.getTypeName());
    }
}
