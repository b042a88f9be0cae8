package dev.repotickets.tools.schema;

import dev.repotickets.core.tree.Component;
import dev.repotickets.core.tree.Form;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema of a record, in the flat dialect that every client understands: `type`,
/// `properties`, `required`, `items`, `enum`, `description`, `format`, `minimum`, `maximum`; no
/// references, no unions.
public final class JsonSchema {
    private JsonSchema() {}

    /// The schema of arguments: what is not optional has to be sent.
    public static Node.Fields ofInput(Class<? extends Record> type) {
        return of(type, true);
    }

    /// The schema of a result: what may be empty may be left out.
    public static Node.Fields ofOutput(Class<? extends Record> type) {
        return of(type, false);
    }

    private static Node.Fields of(Class<? extends Record> type, boolean input) {
        var properties = new LinkedHashMap<String, Node>();
        var required = new ArrayList<Node>();
        collect(type, input, properties, required);
        var schema = new LinkedHashMap<String, Node>();
        schema.put("type", Node.text("object"));
        schema.put("properties", new Node.Fields(properties));
        if (!required.isEmpty()) {
            schema.put("required", new Node.Items(required));
        }
        return new Node.Fields(schema);
    }

    private static void collect(
            Class<? extends Record> type,
            boolean input,
            Map<String, Node> properties,
            List<Node> required) {
        for (Component component : Shape.of(type).components()) {
            if (component.isFlat()) {
                Class<?> part = component.declared().getType();
                collect(part.asSubclass(Record.class), input, properties, required);
                continue;
            }
            properties.put(component.name(), property(component, input));
            if (isRequired(component, input)) {
                required.add(Node.text(component.name()));
            }
        }
    }

    private static boolean isRequired(Component component, boolean input) {
        return switch (component.form()) {
            case Form.Perhaps _ -> false;
            case Form.Sequence _, Form.Unique _, Form.Dictionary _, Form.Raw _ ->
                    component.isAlwaysPresent();
            case Form.Text _, Form.Structure _ -> input || component.isAlwaysPresent();
            default -> true;
        };
    }

    private static Node property(Component component, boolean input) {
        Map<String, Node> schema = schema(component.form(), input);
        Doc doc = component.declared().getAnnotation(Doc.class);
        if (doc != null) {
            if (!doc.value().isEmpty()) {
                schema.put("description", Node.text(doc.value()));
            }
            if (doc.min() != Long.MIN_VALUE) {
                schema.put("minimum", Node.number(doc.min()));
            }
            if (doc.max() != Long.MAX_VALUE) {
                schema.put("maximum", Node.number(doc.max()));
            }
        }
        return new Node.Fields(schema);
    }

    private static Map<String, Node> schema(Form form, boolean input) {
        return switch (form) {
            case Form.Text _, Form.Wrapped _ -> ofType("string");
            case Form.Whole _ -> ofType("integer");
            case Form.Decimal _ -> ofType("number");
            case Form.Truth _ -> ofType("boolean");
            case Form.Moment _ -> formatted("date-time");
            case Form.Day _ -> formatted("date");
            case Form.Choice(var _, List<String> words) -> {
                Map<String, Node> schema = ofType("string");
                schema.put("enum", new Node.Items(words.stream().map(Node::text).toList()));
                yield schema;
            }
            case Form.Perhaps(Form content) -> schema(content, input);
            case Form.Sequence(Form element) -> arrayOf(element, input);
            case Form.Unique(Form element) -> arrayOf(element, input);
            case Form.Dictionary _, Form.Raw _ -> ofType("object");
            case Form.Structure(Class<? extends Record> type) ->
                    new LinkedHashMap<>(of(type, input).values());
        };
    }

    private static Map<String, Node> arrayOf(Form element, boolean input) {
        Map<String, Node> schema = ofType("array");
        schema.put("items", new Node.Fields(schema(element, input)));
        return schema;
    }

    private static Map<String, Node> formatted(String format) {
        Map<String, Node> schema = ofType("string");
        schema.put("format", Node.text(format));
        return schema;
    }

    private static Map<String, Node> ofType(String type) {
        var schema = new LinkedHashMap<String, Node>();
        schema.put("type", Node.text(type));
        return schema;
    }
}
