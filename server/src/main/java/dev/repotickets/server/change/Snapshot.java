package dev.repotickets.server.change;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// The files of one entity as they were, by their marks: those of its own file and of each file
/// beside it, by uid. A mark is made of size, time and inode, and is 0 where there is no file.
///
/// @param folder the mark of the folder beside it; 0 where it has to be listed again in any case
record Snapshot(long file, long folder, Map<String, Long> beside) {
    static final Snapshot NOTHING = new Snapshot(0, 0, Map.of());

    /// A folder can change twice without another time within this.
    private static final Duration RACY = Duration.ofSeconds(2);

    Snapshot {
        beside = Map.copyOf(beside);
    }

    /// Looks at each file.
    static Snapshot of(Spot spot, Path tickets, Instant now) {
        return glance(spot, tickets, NOTHING, now);
    }

    /// The same, but files beside the entity are looked at only where their folder is not as it was
    /// before.
    static Snapshot glance(Spot spot, Path tickets, Snapshot before, Instant now) {
        long file = Mark.of(spot.file(tickets));
        Path beside = spot.beside(tickets);
        Mark.Dated folder = Mark.dated(beside);
        if (folder.mark() == 0) {
            return file == 0 ? NOTHING : new Snapshot(file, 0, Map.of());
        }
        if (folder.mark() == before.folder()) {
            return new Snapshot(file, folder.mark(), before.beside());
        }
        boolean isSettled = folder.modified().isBefore(now.minus(RACY));
        return new Snapshot(file, isSettled ? folder.mark() : 0, marks(beside));
    }

    private static Map<String, Long> marks(Path folder) {
        var marks = new TreeMap<String, Long>();
        for (String name : Names.in(folder)) {
            long mark = name.endsWith(Spot.ENDING) ? Mark.of(folder.resolve(name)) : 0;
            if (mark != 0) {
                marks.put(Spot.withoutEnding(name), mark);
            }
        }
        return marks;
    }

    /// True where no file differs.
    boolean isSame(Snapshot other) {
        return file == other.file && beside.equals(other.beside);
    }

    /// A number that stands for all of it; those of all entities are added up.
    long print(Spot spot) {
        long name = Mark.mixed(spot.kind().folder().hashCode(), spot.key().hashCode());
        long sum = file == 0 ? 0 : Mark.mixed(name, file);
        for (Map.Entry<String, Long> each : beside.entrySet()) {
            sum += Mark.mixed(Mark.mixed(name, each.getKey().hashCode()), each.getValue());
        }
        return sum;
    }
}
