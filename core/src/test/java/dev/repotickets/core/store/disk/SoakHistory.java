package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Judges what many processes wrote down. Because each write names the one it follows, the order of
/// all versions of a file is known exactly, and nothing needs to be searched for.
final class SoakHistory {
    private final Map<String, Map<Integer, SoakValue>> intents = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final List<Map<Integer, SoakValue>> reads = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    static SoakHistory of(List<Path> files) throws IOException {
        var history = new SoakHistory();
        for (var file : files) {
            var text = Files.readString(file);
            // What this process knows already; it may never see less.
            var floor = new HashMap<Integer, Integer>();
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .forEach(line -> history.add(line, floor));
        }
        return history;
    }

    private void add(String line, Map<Integer, Integer> floor) {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "W" -> intents.put(words[1], values(words));
            case "A" -> {
                acknowledged.add(words[1]);
                raise(floor, values(words), words[1]);
            }
            case "R" -> {
                reads.add(values(words));
                raise(floor, values(words), words[1]);
            }
            default -> faults.add("unreadable line " + line);
        }
    }

    private void raise(
            Map<Integer, Integer> floor, Map<Integer, SoakValue> seen, String operation) {
        seen.forEach((file, value) -> {
            if (value.version() < floor.getOrDefault(file, 0)) {
                faults.add(operation + " went back in time at file " + file);
            }
            floor.put(file, value.version());
        });
    }

    private static Map<Integer, SoakValue> values(String[] words) {
        var values = new TreeMap<Integer, SoakValue>();
        for (var i = 2; i < words.length; i++) {
            var equals = words[i].indexOf('=');
            values.put(
                    Integer.parseInt(words[i].substring(0, equals)),
                    SoakValue.parse(words[i].substring(equals + 1)));
        }
        return values;
    }

    int acknowledgedWrites() {
        return acknowledged.size();
    }

    int reads() {
        return reads.size();
    }

    /// Everything that is wrong, given what the files hold in the end.
    List<String> faults(Map<Integer, SoakValue> end) {
        var kept = new HashMap<String, Set<Integer>>();
        var chains = new HashMap<Integer, Map<Integer, String>>();
        end.forEach((file, last) -> chains.put(file, chain(file, last, kept)));
        for (var id : acknowledged) {
            if (!kept.containsKey(id)) {
                faults.add("lost: acknowledged write " + id);
            }
        }
        kept.forEach((id, files) -> {
            if (!files.equals(intents.getOrDefault(id, Map.of()).keySet())) {
                faults.add("half done: " + id + " kept in " + files);
            }
        });
        reads.forEach(read -> judge(read, chains));
        return faults;
    }

    /// Walks back from the last version to the first, each being exactly one more than the one
    /// before.
    private Map<Integer, String> chain(int file, SoakValue last, Map<String, Set<Integer>> kept) {
        var chain = new HashMap<Integer, String>();
        var value = last;
        while (value.version() > 0) {
            chain.put(value.version(), value.writer());
            kept.computeIfAbsent(value.writer(), _ -> new HashSet<>()).add(file);
            var before = intents.getOrDefault(value.previous(), Map.of()).get(file);
            if (before == null) {
                if (value.version() != 1) {
                    faults.add("broken chain of file " + file + " at " + value);
                }
                break;
            }
            if (before.version() != value.version() - 1) {
                faults.add("chain of file " + file + " skips from " + before + " to " + value);
            }
            value = before;
        }
        return chain;
    }

    /// A read saw versions that were really there, and every write wholly or not at all.
    private void judge(Map<Integer, SoakValue> read, Map<Integer, Map<Integer, String>> chains) {
        read.forEach((file, value) -> {
            var kept = chains.getOrDefault(file, Map.of()).get(value.version());
            if (value.version() > 0 && !value.writer().equals(kept)) {
                faults.add("a read saw " + file + "=" + value + ", which was never kept");
            }
            var whole = intents.getOrDefault(value.writer(), Map.of());
            if (!whole.entrySet().stream().allMatch(e -> saw(read, e.getKey(), e.getValue()))) {
                faults.add("a read saw a half of " + value.writer());
            }
        });
    }

    private static boolean saw(Map<Integer, SoakValue> read, int file, SoakValue written) {
        var seen = read.get(file);
        return seen != null && seen.version() >= written.version();
    }
}
