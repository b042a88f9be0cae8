package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Tells sets of texts and lists of maps with an id from lists that can only be taken as a whole.
final class Elements {
    private Elements() {}

    static boolean areSet(Items items) {
        return items.values().stream().allMatch(Text.class::isInstance)
                && new HashSet<>(items.values()).size() == items.values().size();
    }

    static boolean haveIds(Items items) {
        return byId(items).size() == items.values().size();
    }

    static Map<String, Node> byId(Items items) {
        var byId = new LinkedHashMap<String, Node>();
        for (Node item : items.values()) {
            if (item instanceof Fields fields
                    && fields.values().get("id") instanceof Text(var id)) {
                byId.put(id, item);
            }
        }
        return byId;
    }

    static Set<String> texts(Set<Node> items) {
        var texts = new LinkedHashSet<String>();
        for (Node item : items) {
            if (item instanceof Text(var value)) {
                texts.add(value);
            }
        }
        return texts;
    }
}
