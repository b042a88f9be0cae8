package dev.repotickets.core.store.yaml;

import dev.repotickets.core.tree.Component;
import dev.repotickets.core.tree.Form;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.yaml.KnownKeys;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// How one type of record becomes the fields of a file. What lies beside an entity names its kind
/// and leaves out its owner, which its folder tells.
final class Codec<T extends Record> {
    private static final String KIND = "kind";
    private static final String OWNER = "owner";

    private final Shape<T> shape;
    private final KnownKeys known;
    private final KnownKeys knownBeside;

    Codec(Class<T> type) {
        this.shape = Shape.of(type);
        this.known = knownKeys(type);
        Set<String> keys = new HashSet<>(known.keys());
        keys.add(KIND);
        this.knownBeside = new KnownKeys(keys, known.nested());
    }

    KnownKeys known() {
        return known;
    }

    /// Those of a file beside an entity, which says its kind.
    KnownKeys knownBeside() {
        return knownBeside;
    }

    Node.Fields write(T value) {
        return shape.write(value);
    }

    T read(Node.Fields fields) {
        return shape.readText(fields);
    }

    /// `wanted`, but with the file's own spelling of every value that means the same: the order of
    /// a set, the form of a number.
    Node.Fields respelt(Node.Fields wanted, Node.Fields file) {
        Map<String, Node> meant = shape.write(shape.readText(file)).values();
        var respelt = new LinkedHashMap<String, Node>(wanted.values());
        file.values()
                .forEach((key, spelt) -> {
                    if (Objects.equals(wanted.values().get(key), meant.get(key))) {
                        respelt.put(key, spelt);
                    }
                });
        return new Node.Fields(respelt);
    }

    Node.Fields writeBeside(T value, String kind) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put(KIND, Node.text(kind));
        fields.putAll(shape.write(value).values());
        fields.remove(OWNER);
        return new Node.Fields(fields);
    }

    T readBeside(Node.Fields fields, String owner) {
        var all = new LinkedHashMap<String, Node>(fields.values());
        all.put(OWNER, Node.text(owner));
        return shape.readText(new Node.Fields(all));
    }

    private static KnownKeys knownKeys(Class<? extends Record> type) {
        Shape<?> shape = Shape.of(type);
        Map<String, KnownKeys> nested = new LinkedHashMap<>();
        collect(shape, nested);
        return new KnownKeys(Set.copyOf(shape.names()), nested);
    }

    private static void collect(Shape<?> shape, Map<String, KnownKeys> nested) {
        for (Component component : shape.components()) {
            if (component.isFlat()) {
                Class<?> part = component.declared().getType();
                collect(Shape.of(part.asSubclass(Record.class)), nested);
            } else {
                structure(component.form())
                        .ifPresent(inner -> nested.put(component.name(), knownKeys(inner)));
            }
        }
    }

    private static Optional<Class<? extends Record>> structure(Form form) {
        return switch (form) {
            case Form.Structure(Class<? extends Record> type) -> Optional.of(type);
            case Form.Perhaps(Form content) -> structure(content);
            case Form.Sequence(Form element) -> structure(element);
            default -> Optional.empty();
        };
    }
}
