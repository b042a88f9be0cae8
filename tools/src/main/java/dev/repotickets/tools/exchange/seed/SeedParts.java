package dev.repotickets.tools.exchange.seed;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Maps inside a ticket of the original - its requirements, comments and so on - as ours have them:
/// moments in UTC, and words that we know. It belongs to one file.
final class SeedParts {
    private final SeedFile file;
    private final SeedTimes times;
    private final Finds finds;

    SeedParts(SeedFile file, SeedTimes times, Finds finds) {
        this.file = file;
        this.times = times;
        this.finds = finds;
    }

    /// All maps of a list, each with its known keys only.
    List<Node.Fields> of(String list, Set<String> known, String... moments) {
        var parts = new ArrayList<Node.Fields>();
        List<Node> items = SeedFile.items(file.fields(), list);
        List<Node.Fields> maps = SeedFile.maps(file.fields(), list);
        if (maps.size() < items.size()) {
            finds.lose(file, list + " holds something that is no entry");
        }
        for (Node.Fields part : maps) {
            var fields = new LinkedHashMap<String, Node>();
            part.values()
                    .forEach((name, value) -> {
                        if (known.contains(name)) {
                            fields.put(name, value);
                        } else {
                            finds.lose(file, list + " has the unknown key " + name);
                        }
                    });
            for (String moment : moments) {
                SeedFile.text(part, moment)
                        .ifPresent(it -> fields.put(moment, moment(list + "." + moment, it)));
            }
            parts.add(new Node.Fields(fields));
        }
        return parts;
    }

    Node moment(String field, String text) {
        return Node.text(times.moment(file, field, text).toString());
    }

    /// The same with `name` one of the words of an enum; another word becomes `otherwise`.
    Node.Fields worded(
            Node.Fields part, String name, Class<? extends Enum<?>> type, String otherwise) {
        Optional<String> word = SeedFile.text(part, name);
        if (word.filter(Words.of(type)::contains).isPresent()) {
            return part;
        }
        word.ifPresent(it ->
                finds.lose(file, name + " " + it + " is not known; it is taken as " + otherwise));
        return with(part, name, Node.text(otherwise));
    }

    static Node.Fields with(Node.Fields part, String name, Node value) {
        Map<String, Node> fields = new LinkedHashMap<>(part.values());
        fields.put(name, value);
        return new Node.Fields(fields);
    }

    /// The same with a moment where it has none.
    static Node.Fields dated(Node.Fields part, String createdAt) {
        return SeedFile.text(part, "created_at").isPresent()
                ? part
                : with(part, "created_at", Node.text(createdAt));
    }
}
