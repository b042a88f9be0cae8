package dev.repotickets.tools.exchange;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.Status;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.core.tree.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settings as `config.yaml` has them.
public final class SettingNodes {
    private SettingNodes() {}

    public static Node.Fields of(Configuration rules) {
        var fields = new LinkedHashMap<>(Shape.of(Configuration.class).write(rules).values());
        fields.put("statuses", statuses(rules.statuses()));
        // The statuses and priorities come before those of them that are the default.
        for (String name : List.of("default_status", "default_priority")) {
            Node value = fields.remove(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new Node.Fields(fields);
    }

    /// Each as its name with its category.
    public static Node statuses(List<Status> statuses) {
        return new Node.Items(
                statuses.stream()
                        .<Node>map(it ->
                                new Node.Fields(
                                        Map.of(it.name(), Node.text(Words.of(it.category())))))
                        .toList());
    }
}
