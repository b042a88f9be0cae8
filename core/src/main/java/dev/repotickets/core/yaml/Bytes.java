package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Compares values by the bytes they are stored as: an order without meaning that everybody agrees
/// on.
final class Bytes {
    private Bytes() {}

    static Node larger(Node one, Node other) {
        boolean texts = one instanceof Text && other instanceof Text;
        byte[] left = texts ? text(one) : written(one);
        byte[] right = texts ? text(other) : written(other);
        return Arrays.compareUnsigned(left, right) >= 0 ? one : other;
    }

    /// The value as a text, for a person to read.
    static String shown(Node node) {
        return node instanceof Text(var value) ? value : YamlWriter.field("value", node);
    }

    private static byte[] text(Node node) {
        return shown(node).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(Node node) {
        return YamlWriter.field("value", node).getBytes(StandardCharsets.UTF_8);
    }
}
