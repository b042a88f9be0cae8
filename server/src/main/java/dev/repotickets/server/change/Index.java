package dev.repotickets.server.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How every entity was when it was last looked at, and which of its facts are told. Of one that
/// has gone it is remembered what was told, so that nothing is told again when it comes back. For
/// one thread at a time.
final class Index {
    /// Stands for the creation among the uids of what is told.
    static final String CREATION = "";

    private final Map<Spot, Known> known = new HashMap<>();
    private long print;

    private record Known(Snapshot snapshot, Set<String> told) {
        private static final Known NOTHING = new Known(Snapshot.NOTHING, Set.of());
    }

    Snapshot snapshot(Spot spot) {
        return known.getOrDefault(spot, Known.NOTHING).snapshot();
    }

    Set<String> told(Spot spot) {
        return known.getOrDefault(spot, Known.NOTHING).told();
    }

    /// Everything that is there counts as told: nobody listened before.
    void begin(Spot spot, Snapshot snapshot) {
        var told = new HashSet<String>(snapshot.beside().keySet());
        if (snapshot.file() != 0) {
            told.add(CREATION);
        }
        put(spot, snapshot, told);
    }

    void put(Spot spot, Snapshot snapshot, Set<String> told) {
        print += snapshot.print(spot) - snapshot(spot).print(spot);
        known.put(spot, new Known(snapshot, Set.copyOf(told)));
    }

    /// All that were ever seen.
    Set<Spot> spots() {
        return Set.copyOf(known.keySet());
    }

    /// Stands for all files as they are.
    long print() {
        return print;
    }
}
