package dev.repotickets.core.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many there are of a name.
public record Count(String name, int count) {

    /// The same names in that order, those with none included, and behind them any other that
    /// occurs, by name.
    static List<Count> of(List<String> names, Map<String, Integer> counts) {
        var all = new LinkedHashMap<String, Integer>();
        names.forEach(name -> all.put(name, counts.getOrDefault(name, 0)));
        counts.keySet().stream().sorted().forEach(it -> all.putIfAbsent(it, counts.get(it)));
        return all.entrySet().stream().map(it -> new Count(it.getKey(), it.getValue())).toList();
    }

    /// The most frequent first, then by name.
    static List<Count> most(Map<String, Integer> counts, int limit) {
        return counts.entrySet().stream()
                .map(it -> new Count(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::name))
                .limit(limit)
                .toList();
    }
}
