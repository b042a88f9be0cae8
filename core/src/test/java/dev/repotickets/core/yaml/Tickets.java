package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Makes random tickets and random edits of them, the same ones for the same seed. Keys keep the
/// canonical order, as in files that our own code wrote.
final class Tickets {
    private static final List<String> ORDER =
            List.of(
                    "id",
                    "uid",
                    "title",
                    "status",
                    "labels",
                    "description",
                    "brief",
                    "requirements",
                    "steps",
                    "x-new");
    private static final List<String> WORDS =
            List.of("a", "b", "c", "d", "no", "1", "é", "a: b", "😀", "\ufffd", "");

    private final SplittableRandom random;

    Tickets(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Fields ticket() {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("id", Node.text("A-1"));
        values.put("uid", Node.text("u1"));
        for (String key : ORDER.subList(2, ORDER.size())) {
            if (random.nextInt(4) > 0) {
                values.put(key, fresh(key));
            }
        }
        return new Fields(values);
    }

    /// The ticket after up to four edits; none in one case of five.
    Fields edited(Fields ticket) {
        Map<String, Node> values = new LinkedHashMap<>(ticket.values());
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            String key = ORDER.get(2 + random.nextInt(ORDER.size() - 2));
            Node before = values.get(key);
            if (before != null && random.nextInt(6) == 0) {
                values.remove(key);
            } else {
                values.put(key, before == null ? fresh(key) : changed(key, before));
            }
        }
        var sorted = new LinkedHashMap<String, Node>();
        for (String key : ORDER) {
            if (values.containsKey(key)) {
                sorted.put(key, values.get(key));
            }
        }
        return new Fields(sorted);
    }

    private Node fresh(String key) {
        return switch (key) {
            case "labels" -> labels();
            case "description" -> Node.text(lines(1 + random.nextInt(6)));
            case "brief" -> brief();
            case "requirements" -> requirements();
            case "steps" -> new Items(List.of(word(), word(), word()));
            default -> random.nextInt(12) == 0 ? labels() : word();
        };
    }

    private Node changed(String key, Node before) {
        return switch (before) {
            case Text(var text) when key.equals("description") -> description(text);
            case Items(var items) when key.equals("labels") -> toggled(items);
            case Items(var items) when key.equals("requirements") -> requirementsOf(items);
            case Fields(var fields) -> field(fields, random.nextBoolean() ? "p" : "q");
            default -> fresh(key);
        };
    }

    private Node description(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.set(at, unique());
            case 1 -> lines.add(at, unique());
            default -> lines.remove(at);
        }
        return Node.text(String.join("\n", lines));
    }

    private Node toggled(List<Node> items) {
        var values = new ArrayList<>(items);
        Node word = word();
        if (!values.remove(word)) {
            values.add(word);
        }
        return new Items(values);
    }

    private Node requirementsOf(List<Node> items) {
        var values = new ArrayList<>(items);
        int at = values.isEmpty() ? -1 : random.nextInt(values.size());
        switch (at < 0 ? 0 : random.nextInt(4)) {
            case 0 -> values.add(requirement("R-" + random.nextInt(1_000_000)));
            case 1 -> values.remove(at);
            default ->
                    values.set(
                            at,
                            field(
                                    ((Fields) values.get(at)).values(),
                                    random.nextBoolean() ? "title" : "status"));
        }
        return new Items(values);
    }

    private Node requirements() {
        int size = 1 + random.nextInt(3);
        var values = new ArrayList<Node>();
        for (int i = 0; i < size; i++) {
            values.add(requirement("R-" + i));
        }
        return new Items(values);
    }

    private Node requirement(String id) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("id", Node.text(id));
        values.put("title", word());
        values.put("status", word());
        return new Fields(values);
    }

    private Node brief() {
        return new Fields(Map.of("p", word()));
    }

    private Node field(Map<String, Node> fields, String key) {
        var values = new LinkedHashMap<>(fields);
        values.put(key, word());
        return new Fields(values);
    }

    private Items labels() {
        var values = new ArrayList<Node>();
        for (String word : WORDS) {
            if (random.nextInt(3) == 0) {
                values.add(Node.text(word));
            }
        }
        return new Items(values);
    }

    private String lines(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add(random.nextBoolean() ? unique() : "same");
        }
        return String.join("\n", lines);
    }

    private String unique() {
        return "line " + random.nextInt(1_000_000);
    }

    private Node word() {
        return Node.text(WORDS.get(random.nextInt(WORDS.size())));
    }
}
