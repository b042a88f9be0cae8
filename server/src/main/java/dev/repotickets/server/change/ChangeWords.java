package dev.repotickets.server.change;

import dev.repotickets.core.tree.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Changes as JSON in our own file, both ways. What was not written by us ends in a
/// ClassCastException or an ArithmeticException.
final class ChangeWords {
    private ChangeWords() {}

    static Node.Fields kept(ChangeFile.Kept kept) {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("last", Node.number(kept.last()));
        fields.put("print", Node.number(kept.print()));
        fields.put(
                "changes",
                new Node.Items(kept.changes().stream().<Node>map(ChangeWords::change).toList()));
        return new Node.Fields(fields);
    }

    private static Node.Fields change(Change change) {
        Told told = change.told();
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("position", Node.number(change.position()));
        fields.put("type", Node.text(told.type()));
        fields.put("kinds", texts(told.kinds()));
        fields.put("subjects", texts(told.subjects()));
        fields.put("author", Node.text(told.author()));
        fields.put("uris", texts(told.uris()));
        fields.put("data", told.data());
        return new Node.Fields(fields);
    }

    static Change change(Node.Fields fields) {
        return new Change(
                number(fields, "position"),
                new Told(
                        text(fields.values().get("type")),
                        texts(fields, "kinds"),
                        texts(fields, "subjects"),
                        text(fields.values().get("author")),
                        texts(fields, "uris"),
                        fields.values().get("data") instanceof Node.Fields data
                                ? data
                                : new Node.Fields(Map.of())));
    }

    static long number(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Numeral number
                ? number.value().longValueExact()
                : -1;
    }

    static List<Node> items(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Items(List<Node> values)
                ? values
                : List.of();
    }

    private static String text(@Nullable Node node) {
        return node instanceof Node.Text(String value) ? value : "";
    }

    private static Set<String> texts(Node.Fields fields, String name) {
        var texts = new TreeSet<String>();
        items(fields, name).forEach(each -> texts.add(text(each)));
        return texts;
    }

    private static Node texts(Collection<String> texts) {
        return new Node.Items(texts.stream().sorted().map(Node::text).toList());
    }
}
