package dev.repotickets.server.change;

import dev.repotickets.core.activity.Past;
import dev.repotickets.core.entity.Kind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The folder of the tickets, as it is listed.
record Tree(Path tickets) {

    /// A folder that holds the files of entities of one kind.
    record Shelf(Kind<?> kind, Path folder) {

        Set<Spot> spots() {
            var spots = new HashSet<Spot>();
            Names.in(folder).forEach(name -> Spot.named(kind, name).ifPresent(spots::add));
            return spots;
        }
    }

    Path folder(Kind<?> kind) {
        return tickets.resolve(kind.folder());
    }

    List<Shelf> shelves() {
        return Past.KINDS.stream().flatMap(kind -> shelves(kind).stream()).toList();
    }

    List<Shelf> shelves(Kind<?> kind) {
        Path folder = folder(kind);
        return kind.byHand()
                ? List.of(new Shelf(kind, folder))
                : Names.in(folder).stream()
                        .map(name -> new Shelf(kind, folder.resolve(name)))
                        .toList();
    }

    /// All entities that have a file or a folder.
    Set<Spot> spots() {
        var spots = new HashSet<Spot>();
        shelves().forEach(shelf -> spots.addAll(shelf.spots()));
        return spots;
    }
}
