package dev.repotickets.server.change;

import dev.repotickets.core.activity.Activity;
import dev.repotickets.core.activity.Past;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds out what is new about entities since they were last looked at. For one thread at a time.
final class Discovery {
    private static final Comparator<Fact> OLDEST_FIRST =
            Comparator.comparing(Fact::activity, Activity.LATEST_FIRST.reversed());

    private final Path tickets;
    private final Store store;
    private final InstantSource clock;
    private final Index index;

    private record Fact(Spot spot, Activity activity) {}

    private record Look(Spot spot, Snapshot snapshot, List<Activity> untold) {}

    Discovery(Path tickets, Store store, InstantSource clock, Index index) {
        this.tickets = tickets;
        this.store = store;
        this.clock = clock;
        this.index = index;
    }

    /// Takes everything as it is for known.
    void begin() {
        for (Spot spot : new Tree(tickets).spots()) {
            index.begin(spot, Snapshot.of(spot, tickets, clock.instant()));
        }
    }

    /// Those that look different at a glance, among all that are or were there.
    Set<Spot> differing() {
        Set<Spot> spots = new HashSet<>(new Tree(tickets).spots());
        spots.addAll(index.spots());
        Instant now = clock.instant();
        spots.removeIf(spot -> {
            Snapshot before = index.snapshot(spot);
            Snapshot after = Snapshot.glance(spot, tickets, before, now);
            boolean isSame = after.isSame(before);
            if (isSame && after.folder() != before.folder()) {
                index.put(spot, after, index.told(spot));
            }
            return isSame;
        });
        return spots;
    }

    /// Facts, the oldest first, and then what changed without one; after it all of that is known.
    /// Where the store cannot be read, nothing is.
    List<Told> examine(Set<Spot> spots) {
        // The marks are taken before the files are read: what is written in between is seen again.
        List<Look> looks =
                store.<List<Look>>read(view ->
                        spots.stream()
                                .map(spot -> look(view, spot))
                                .filter(it ->
                                        !it.snapshot().isSame(index.snapshot(it.spot()))
                                                || !it.untold().isEmpty())
                                .toList());
        var facts = new ArrayList<Fact>();
        var plain = new LinkedHashSet<Spot>();
        for (Look look : looks) {
            Set<String> told = new HashSet<>(index.told(look.spot()));
            for (Activity activity : look.untold()) {
                told.add(activity.uid());
                facts.add(new Fact(look.spot(), activity));
            }
            if (look.untold().isEmpty()) {
                plain.add(look.spot());
            }
            index.put(look.spot(), look.snapshot(), told);
        }
        facts.sort(OLDEST_FIRST);
        var all = new ArrayList<Told>();
        facts.forEach(it -> all.add(Telling.fact(it.spot(), it.activity())));
        if (!plain.isEmpty()) {
            all.add(Telling.changed(plain, clock.instant()));
        }
        return all;
    }

    private Look look(Reader view, Spot spot) {
        Snapshot before = index.snapshot(spot);
        Snapshot after = Snapshot.of(spot, tickets, clock.instant());
        if (after.isSame(before)) {
            return new Look(spot, after, List.of());
        }
        Set<String> told = index.told(spot);
        List<Activity> untold =
                Past.of(view, spot.kind(), spot.key()).stream()
                        .filter(it -> !told.contains(it.uid()))
                        .filter(it -> isSeen(it, after))
                        .toList();
        return new Look(spot, after, untold);
    }

    /// What came after the marks were taken is found the next time.
    private static boolean isSeen(Activity activity, Snapshot snapshot) {
        return activity.uid().equals(Index.CREATION)
                || snapshot.beside().containsKey(activity.uid());
    }
}
