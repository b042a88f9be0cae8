package dev.repotickets.tools.json;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Strict JSON (RFC 8259): no comments, no duplicate names, no NaN, at most 64 levels deep.
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxNumberLength(400)
                                    .maxStringLength(64 << 20)
                                    .build())
                    .build();

    private Json() {}

    /// Reads one value that is the whole text; anything else is an `invalid_argument`.
    public static Node parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw broken("there is no JSON in it");
            }
            Node node = value(parser, first);
            if (parser.nextToken() != null) {
                throw broken("something follows the JSON value");
            }
            return node;
        } catch (JacksonException e) {
            throw broken(JsonFault.reason(e));
        }
    }

    public static String write(Node node) {
        return new String(bytes(node), StandardCharsets.UTF_8);
    }

    /// The same as UTF-8.
    public static byte[] bytes(Node node) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(generator, node);
        }
        return bytes.toByteArray();
    }

    /// The same on several lines, for people.
    public static String writePretty(Node node) {
        return PrettyJson.write(node);
    }

    private static RuntimeException broken(String reason) {
        return new Problem.InvalidArgument("json", "the JSON cannot be read: " + reason)
                .toException();
    }

    private static Node value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Node.text(whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(parser.getString());
            case VALUE_TRUE -> Node.truth(true);
            case VALUE_FALSE -> Node.truth(false);
            case START_ARRAY -> items(parser);
            case START_OBJECT -> fields(parser);
            default -> Node.Nothing.NOTHING;
        };
    }

    /// Half a character cannot be written as UTF-8; somebody would get a question mark back.
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean isPair =
                        i + 1 < text.length()
                                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!isPair) {
                    throw broken("a text holds half a character (a lone surrogate)");
                }
                i++;
            }
        }
        return text;
    }

    private static Node numeral(String text) {
        if (Node.Numeral.isWhole(text)) {
            return Node.number(Long.parseLong(text));
        }
        try {
            return new Node.Numeral(new BigDecimal(text));
        } catch (NumberFormatException _) {
            throw broken("the exponent of a number is too large");
        }
    }

    private static Node items(JsonParser parser) {
        List<Node> values = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            values.add(value(parser, token));
            token = parser.nextToken();
        }
        return new Node.Items(values);
    }

    private static Node fields(JsonParser parser) {
        Map<String, Node> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName());
            values.put(name, value(parser, parser.nextToken()));
        }
        return new Node.Fields(values);
    }

    private static void write(JsonGenerator generator, Node node) {
        switch (node) {
            case Node.Text(String value) -> generator.writeString(value);
            case Node.Numeral(String digits) -> generator.writeNumber(digits);
            case Node.Truth(boolean value) -> generator.writeBoolean(value);
            case Node.Nothing _ -> generator.writeNull();
            case Node.Items(List<Node> values) -> {
                generator.writeStartArray();
                values.forEach(value -> write(generator, value));
                generator.writeEndArray();
            }
            case Node.Fields(Map<String, Node> values) -> {
                generator.writeStartObject();
                values.forEach((name, value) -> {
                    generator.writeName(name);
                    write(generator, value);
                });
                generator.writeEndObject();
            }
        }
    }
}
