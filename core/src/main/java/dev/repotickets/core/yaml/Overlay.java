package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays new values over old ones without losing keys that are not ours, at every level.
final class Overlay {
    private Overlay() {}

    static Fields of(Fields old, Fields updated, KnownKeys known) {
        var result = new LinkedHashMap<String, Node>();
        for (String key : order(old, updated, known)) {
            Node before = old.values().get(key);
            Node after = updated.values().get(key);
            if (after != null) {
                result.put(key, laid(before, after, known.nested().get(key)));
            } else if (before != null) {
                result.put(key, before);
            }
        }
        return new Fields(result);
    }

    /// What stays keeps its place; what is new stands behind its predecessor in `updated`.
    private static List<String> order(Fields old, Fields updated, KnownKeys known) {
        var order = new ArrayList<String>();
        for (String key : old.values().keySet()) {
            if (updated.values().containsKey(key) || !known.keys().contains(key)) {
                order.add(key);
            }
        }
        int place = 0;
        for (String key : updated.values().keySet()) {
            if (old.values().containsKey(key)) {
                place = order.indexOf(key) + 1;
            } else {
                order.add(place++, key);
            }
        }
        return order;
    }

    private static Node laid(@Nullable Node before, Node after, @Nullable KnownKeys known) {
        if (before == null || known == null) {
            return after;
        }
        if (before instanceof Fields old && after instanceof Fields updated) {
            return of(old, updated, known);
        }
        if (before instanceof Items old && after instanceof Items updated) {
            Map<String, Fields> byId = new HashMap<>();
            old.values().forEach(item -> remember(byId, item));
            return new Items(
                    updated.values().stream().map(item -> element(byId, item, known)).toList());
        }
        return after;
    }

    private static void remember(Map<String, Fields> byId, Node item) {
        if (item instanceof Fields fields && fields.values().get("id") instanceof Text(var id)) {
            byId.put(id, fields);
        }
    }

    private static Node element(Map<String, Fields> byId, Node item, KnownKeys known) {
        if (item instanceof Fields fields && fields.values().get("id") instanceof Text(var id)) {
            Fields old = byId.get(id);
            return old == null ? fields : of(old, fields, known);
        }
        return item;
    }
}
