package dev.repotickets.core.config;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// How many tickets a status should have at most, by the names of statuses. Nobody is kept from
/// having more: a limit is there to be seen (Anderson, "Kanban", 2010).
public record WipLimits(Map<String, Integer> most) {
    public static final WipLimits NONE = new WipLimits(Map.of());

    public WipLimits {
        most = Collections.unmodifiableMap(new TreeMap<>(most));
    }

    public OptionalInt of(String status) {
        Integer limit = most.get(status);
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
