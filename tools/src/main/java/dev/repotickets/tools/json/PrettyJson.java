package dev.repotickets.tools.json;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;

/// JSON with one value per line and an indentation of two.
final class PrettyJson {
    private PrettyJson() {}

    static String write(Node node) {
        var text = new StringBuilder();
        write(text, node, "\n");
        return text.toString();
    }

    private static void write(StringBuilder text, Node node, String line) {
        String inner = line + "  ";
        switch (node) {
            case Node.Items(List<Node> values) when !values.isEmpty() -> {
                String separator = "[";
                for (Node value : values) {
                    text.append(separator).append(inner);
                    write(text, value, inner);
                    separator = ",";
                }
                text.append(line).append(']');
            }
            case Node.Fields(Map<String, Node> values) when !values.isEmpty() -> {
                String separator = "{";
                for (Map.Entry<String, Node> entry : values.entrySet()) {
                    text.append(separator).append(inner);
                    text.append(Json.write(Node.text(entry.getKey()))).append(": ");
                    write(text, entry.getValue(), inner);
                    separator = ",";
                }
                text.append(line).append('}');
            }
            default -> text.append(Json.write(node));
        }
    }
}
