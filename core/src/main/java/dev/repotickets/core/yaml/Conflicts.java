package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The list of values that lost. An entry's id comes from its content and says nothing about who
/// won, so that the same loss has the same entry wherever it is found.
final class Conflicts {
    private static final int ID_DIGITS = 10;

    private Conflicts() {}

    static Node entry(String field, Node loser) {
        return entry(field, Bytes.shown(loser), "set");
    }

    /// An entry without a text: the other side had removed the field.
    static Node deleted(String field) {
        return entry(field, "", "deleted");
    }

    /// What was settled on one side stays settled; what is new on either is kept.
    static List<Node> merged(Fields base, Fields ours, Fields theirs, List<Node> added) {
        Set<Node> old = of(base);
        Set<Node> our = of(ours);
        Set<Node> their = of(theirs);
        Set<Node> all = new LinkedHashSet<>(our);
        all.addAll(their);
        all.removeIf(
                entry -> old.contains(entry) && !(our.contains(entry) && their.contains(entry)));
        all.addAll(added);
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Conflicts::id).thenComparing(Bytes::shown));
        return sorted;
    }

    private static Set<Node> of(Fields fields) {
        Node value = fields.values().get(Merge.CONFLICTS);
        if (value instanceof Items(var values)) {
            return new LinkedHashSet<>(values);
        }
        return value == null ? Set.of() : Set.of(value);
    }

    private static String id(Node entry) {
        return entry instanceof Fields fields && fields.values().get("id") instanceof Text(var id)
                ? id
                : "";
    }

    private static Node entry(String field, String text, String kind) {
        var values = new LinkedHashMap<String, Node>();
        values.put("id", Node.text("x" + hash(kind + '\0' + field + '\0' + text)));
        values.put("field", Node.text(field));
        if (kind.equals("set")) {
            values.put("text", Node.text(text));
        }
        return new Fields(values);
    }

    private static String hash(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
