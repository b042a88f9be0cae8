package dev.repotickets.assignmodel.familiarity;

import java.util.HashMap;
import java.util.Map;

/// The work on each component, each module and each type. It changes.
///
/// Its maps are looked into by key alone and never gone through, because their order is not fixed.
final class Tallies {
    private final Map<String, Tally> components = new HashMap<>();
    private final Map<String, Tally> modules = new HashMap<>();
    private final Map<String, Tally> types = new HashMap<>();

    void add(Topic topic, long second) {
        count(components, topic.component(), second);
        count(types, topic.type(), second);
        topic.modules().forEach(it -> count(modules, it, second));
    }

    Tally component(String name) {
        return components.getOrDefault(name, Tally.NEVER);
    }

    Tally module(String name) {
        return modules.getOrDefault(name, Tally.NEVER);
    }

    Tally type(String name) {
        return types.getOrDefault(name, Tally.NEVER);
    }

    private static void count(Map<String, Tally> tallies, String name, long second) {
        if (!name.isEmpty()) {
            tallies.computeIfAbsent(name, _ -> new Tally()).add(second);
        }
    }
}
