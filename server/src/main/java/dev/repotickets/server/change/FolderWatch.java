package dev.repotickets.server.change;

import dev.repotickets.core.activity.Past;
import dev.repotickets.core.entity.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hears from the operating system which folders changed. For one thread.
///
/// It does not have to be complete: what it cannot watch, because the system allows no more, is
/// found by looking.
final class FolderWatch implements AutoCloseable {
    private static final long SETTLING = 40;
    private static final int LONGEST_SETTLING = 10;
    private static final int MOST_AT_ONCE = 1000;

    private final Path tickets;
    private final WatchService service;
    private final Map<WatchKey, Place> places = new HashMap<>();
    private boolean isComplete = true;

    /// What a watched folder holds.
    private sealed interface Place {
        record Top() implements Place {}

        /// Its folders hold the entities.
        record Split(Kind<?> kind) implements Place {}

        record Shelf(Tree.Shelf shelf) implements Place {}

        record Beside(Spot spot) implements Place {}
    }

    /// What has to be looked at.
    record Heard(Set<Spot> spots, boolean everything) {}

    FolderWatch(Path tickets) throws IOException {
        this.tickets = tickets;
        this.service = tickets.getFileSystem().newWatchService();
    }

    /// Watches all folders that are there now.
    void begin() {
        isComplete = Files.isDirectory(tickets, LinkOption.NOFOLLOW_LINKS);
        watch(tickets, new Place.Top());
        var tree = new Tree(tickets);
        for (Kind<?> kind : Past.KINDS) {
            if (!kind.byHand()) {
                watch(tree.folder(kind), new Place.Split(kind));
            }
            tree.shelves(kind).forEach(this::watch);
        }
    }

    /// True where every folder could be watched, and the folder of the tickets is still there.
    boolean isComplete() {
        return isComplete;
    }

    /// Waits for the first change, no longer than `patience`, and then until it is quiet, no longer
    /// than 0.4 s. A ClosedWatchServiceException says that it is closed, as in [#begin()].
    Heard await(Duration patience) throws InterruptedException {
        var spots = new HashSet<Spot>();
        boolean everything = false;
        @Nullable WatchKey key = service.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        for (int taken = 1; key != null; taken++) {
            everything |= take(key, spots);
            long quiet = taken < LONGEST_SETTLING ? SETTLING : 0;
            key = taken < MOST_AT_ONCE ? service.poll(quiet, TimeUnit.MILLISECONDS) : null;
        }
        return new Heard(spots, everything);
    }

    /// True where everything has to be looked at.
    private boolean take(WatchKey key, Set<Spot> spots) {
        Place place = places.get(key);
        boolean everything = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            everything |=
                    place == null
                            || event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                            || take(place, event, spots);
        }
        if (!key.reset() && places.remove(key) instanceof Place.Top) {
            isComplete = false;
        }
        return everything;
    }

    private boolean take(Place place, WatchEvent<?> event, Set<Spot> spots) {
        String name = String.valueOf(event.context());
        if (name.startsWith(".")) {
            return false;
        }
        boolean isGone = event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE);
        switch (place) {
            case Place.Top _ -> {
                return Past.KINDS.stream().anyMatch(kind -> kind.folder().equals(name));
            }
            case Place.Split(Kind<?> kind) -> {
                if (isGone) {
                    return true;
                }
                var shelf = new Tree.Shelf(kind, new Tree(tickets).folder(kind).resolve(name));
                watch(shelf);
                spots.addAll(shelf.spots());
            }
            case Place.Shelf(Tree.Shelf shelf) ->
                    Spot.named(shelf.kind(), name)
                            .ifPresent(spot -> {
                                spots.add(spot);
                                if (!isGone && !name.endsWith(Spot.ENDING)) {
                                    watch(spot.beside(tickets), new Place.Beside(spot));
                                }
                            });
            case Place.Beside(Spot spot) -> spots.add(spot);
        }
        return false;
    }

    private void watch(Tree.Shelf shelf) {
        watch(shelf.folder(), new Place.Shelf(shelf));
        for (String name : Names.in(shelf.folder())) {
            if (!name.endsWith(Spot.ENDING)) {
                Spot.named(shelf.kind(), name)
                        .ifPresent(spot -> watch(spot.beside(tickets), new Place.Beside(spot)));
            }
        }
    }

    private void watch(Path folder, Place place) {
        @Nullable WatchKey key = null;
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try {
                key =
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE);
            } catch (NoSuchFileException | NotDirectoryException _) {
                // It went away meanwhile, which the folder above tells.
                return;
            } catch (IOException _) {
                isComplete = false;
            }
        }
        if (key != null) {
            places.put(key, place);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
