package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import dev.repotickets.core.tree.Node.Numeral;
import dev.repotickets.core.tree.Node.Text;
import dev.repotickets.core.tree.Node.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes the canonical form: one way to write every value, so that equal data has equal bytes.
///
/// Line feeds, two spaces of indent, block style, the order of the fields given, and a blank line
/// between the fields of a document, which keeps neighbouring edits apart in a merge by lines.
public final class YamlWriter {
    /// Parsers look ahead at most 1,024 characters for the colon after a key.
    private static final int LONGEST_SIMPLE_KEY = 1_000;

    private YamlWriter() {}

    public static byte[] bytes(Fields fields) {
        return text(fields).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Fields fields) {
        if (fields.values().isEmpty()) {
            return "{}\n";
        }
        var out = new StringBuilder(1024);
        for (Map.Entry<String, Node> entry : fields.values().entrySet()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            entry(out, 0, entry.getKey(), entry.getValue());
        }
        return out.toString();
    }

    /// One top-level field with its final line feed.
    static String field(String key, Node value) {
        var out = new StringBuilder();
        entry(out, 0, key, value);
        return out.toString();
    }

    private static void entry(StringBuilder out, int indent, String key, Node value) {
        int start = out.length();
        if (PlainText.isSafe(key) && key.indexOf(':') < 0 && key.indexOf('#') < 0) {
            out.append(key);
        } else {
            TextWriter.quote(out, key);
        }
        if (out.length() - start > LONGEST_SIMPLE_KEY) {
            out.insert(start, "? ").append('\n').repeat(" ", indent);
        }
        out.append(':');
        switch (value) {
            case Items(var values) when !values.isEmpty() -> {
                out.append('\n').repeat(" ", indent + 2);
                items(out, indent + 2, (Items) value);
            }
            case Fields(var values) when !values.isEmpty() -> {
                out.append('\n').repeat(" ", indent + 2);
                fields(out, indent + 2, (Fields) value);
            }
            default -> {
                out.append(' ');
                leaf(out, indent, value);
            }
        }
    }

    /// The indent of the first line is written already, here and in `fields`.
    private static void items(StringBuilder out, int indent, Items items) {
        boolean first = true;
        for (Node item : items.values()) {
            if (!first) {
                out.repeat(" ", indent);
            }
            first = false;
            out.append("- ");
            switch (item) {
                case Items(var values) when !values.isEmpty() ->
                        items(out, indent + 2, (Items) item);
                case Fields(var values) when !values.isEmpty() ->
                        fields(out, indent + 2, (Fields) item);
                default -> leaf(out, indent, item);
            }
        }
    }

    private static void fields(StringBuilder out, int indent, Fields fields) {
        boolean first = true;
        for (Map.Entry<String, Node> entry : fields.values().entrySet()) {
            if (!first) {
                out.repeat(" ", indent);
            }
            first = false;
            entry(out, indent, entry.getKey(), entry.getValue());
        }
    }

    private static void leaf(StringBuilder out, int indent, Node value) {
        switch (value) {
            case Text(var text) -> TextWriter.write(out, indent, text);
            case Numeral numeral -> out.append(Plain.digits(numeral));
            case Truth(var truth) -> out.append(truth);
            case Nothing _ -> out.append("null");
            case Items _ -> out.append("[]");
            case Fields _ -> out.append("{}");
        }
        out.append('\n');
    }
}
