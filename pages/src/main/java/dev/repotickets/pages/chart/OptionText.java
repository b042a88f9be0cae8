package dev.repotickets.pages.chart;

import dev.repotickets.core.tree.Node;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Options as JSON.
final class OptionText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private OptionText() {}

    static String of(Node option) {
        var text = new StringWriter(1024);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(option, out);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator out) {
        switch (node) {
            case Node.Text(String value) -> out.writeString(value);
            case Node.Numeral number -> out.writeNumber(number.plain());
            case Node.Truth(boolean value) -> out.writeBoolean(value);
            case Node.Nothing _ -> out.writeNull();
            case Node.Items(List<Node> values) -> {
                out.writeStartArray();
                values.forEach(it -> write(it, out));
                out.writeEndArray();
            }
            case Node.Fields(Map<String, Node> values) -> {
                out.writeStartObject();
                values.forEach((name, value) -> {
                    out.writeName(name);
                    write(value, out);
                });
                out.writeEndObject();
            }
        }
    }
}
