package dev.repotickets.core.tree;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.problem.Quoted;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How one record type looks as plain data, both ways.
///
/// Components become fields in snake case, in the order of their declaration; a [Part] lies flat
/// among its neighbours; what is absent or empty is left out.
public final class Shape<T extends Record> {
    private static final ClassValue<Shape<?>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Shape<?> computeValue(Class<?> type) {
                    return new Shape<>(type.asSubclass(Record.class));
                }
            };

    private final Class<T> type;
    private final List<Component> components;
    private final Constructor<?> constructor;
    private final List<String> names;

    private Shape(Class<T> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        this.components = Arrays.stream(declared).map(Component::of).toList();
        this.constructor = canonical(type, declared);
        this.names = components.stream().flatMap(Shape::namesOf).toList();
    }

    @SuppressWarnings("unchecked") // a class is kept with its own shape
    public static <T extends Record> Shape<T> of(Class<T> type) {
        return (Shape<T>) KNOWN.get(type);
    }

    public List<Component> components() {
        return components;
    }

    /// The names of all fields that this record knows, in their order in data.
    public List<String> names() {
        return names;
    }

    public Node.Fields write(T value) {
        var fields = new LinkedHashMap<String, Node>();
        writeInto(fields, value);
        return new Node.Fields(fields);
    }

    /// Reads JSON arguments: types must match, an unknown field is refused with a suggestion, and a
    /// missing text is an error.
    public T readTyped(Node node) {
        return read(node, new Reading(true));
    }

    /// Reads a file: every value is a text that its type gives a meaning, unknown fields are left
    /// alone, and an absent text is an empty one.
    public T readText(Node node) {
        return read(node, new Reading(false));
    }

    private T read(Node node, Reading reading) {
        @Nullable Object value = readRecord(node, "", reading);
        reading.failIfRefused();
        return type.cast(Objects.requireNonNull(value));
    }

    @Nullable Object readRecord(Node node, String path, Reading reading) {
        if (!(node instanceof Node.Fields(Map<String, Node> values))) {
            reading.refuse(
                    path.isEmpty() ? "arguments" : path,
                    (path.isEmpty() ? "the arguments are" : path + " is") + " not an object",
                    "");
            return null;
        }
        if (reading.typed()) {
            refuseUnknown(values, path, reading);
        }
        return build(values, path, reading);
    }

    void writeInto(Map<String, Node> fields, Object value) {
        for (Component component : components) {
            Object content = component.get(value);
            if (component.isFlat()) {
                Shape.of(content.getClass().asSubclass(Record.class)).writeInto(fields, content);
                continue;
            }
            Node node = FormWriter.write(component.form(), content);
            if (!FormWriter.isEmpty(node) || component.isAlwaysPresent()) {
                fields.put(component.name(), node);
            }
        }
    }

    private @Nullable Object build(Map<String, Node> values, String path, Reading reading) {
        int before = reading.count();
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = components.get(i);
            if (component.isFlat()) {
                Class<?> part = component.declared().getType();
                arguments[i] = Shape.of(part.asSubclass(Record.class)).build(values, path, reading);
            } else {
                String inner = path.isEmpty() ? component.name() : path + "." + component.name();
                Node node = values.getOrDefault(component.name(), Node.Nothing.NOTHING);
                if (reading.typed()
                        && node instanceof Node.Nothing
                        && component.isAlwaysPresent()) {
                    reading.refuse(inner, inner + " is missing", "");
                }
                arguments[i] = FormReader.read(component.form(), node, inner, reading);
            }
        }
        return reading.count() > before ? null : construct(arguments, path, reading);
    }

    private @Nullable Object construct(@Nullable Object[] arguments, String path, Reading reading) {
        try {
            return Component.construct(constructor, arguments);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            reading.refuse(
                    problem instanceof Problem.InvalidArgument invalid && !path.isEmpty()
                            ? new Problem.InvalidArgument(
                                    path + "." + invalid.field(),
                                    path + "." + invalid.message(),
                                    invalid.advice())
                            : problem);
            return null;
        }
    }

    private void refuseUnknown(Map<String, Node> values, String path, Reading reading) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                String suggestion = Closest.suggestion(name, names);
                String allowed =
                        names.isEmpty()
                                ? "None is taken here."
                                : "Allowed: " + String.join(", ", names) + ".";
                String where = path.isEmpty() ? "" : " in " + path;
                reading.refuse(
                        new Problem.UnknownArgument(
                                path.isEmpty() ? name : path + "." + name,
                                "there is no argument " + Quoted.text(name) + where,
                                suggestion.isEmpty() ? allowed : suggestion));
            }
        }
    }

    private static Stream<String> namesOf(Component component) {
        return component.isFlat()
                ? Shape.of(component.declared().getType().asSubclass(Record.class)).names().stream()
                : Stream.of(component.name());
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] declared) {
        Class<?>[] parameters =
                Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, e);
        }
    }
}
