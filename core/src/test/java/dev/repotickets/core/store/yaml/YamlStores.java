package dev.repotickets.core.store.yaml;

import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.store.StoreSetup.Setup;
import dev.repotickets.core.store.disk.Checkout;
import dev.repotickets.core.store.disk.StateFolders;
import dev.repotickets.core.store.disk.Surroundings;
import dev.repotickets.core.store.snapshot.Snapshot;
import dev.repotickets.core.store.snapshot.SqliteSnapshot;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Stores in the files of a folder.
public final class YamlStores {
    static final List<Kind<?>> KINDS =
            List.of(Ticket.KIND, Notes.COMMENT, Notes.JOURNAL, Notes.TIME);

    private YamlStores() {}

    /// A store that numbers its ids.
    static YamlStore open(Path folder, Setup setup) {
        return open(folder, setup, () -> true, Snapshot.none());
    }

    /// A store with a real clock, as programs have it, so that its cache is at work.
    static YamlStore open(Path folder) {
        return open(folder, setup(1, Clock.systemUTC()), () -> true, snapshot(folder));
    }

    static SqliteSnapshot snapshot(Path folder) {
        return new SqliteSnapshot(folder.resolve(".git/tickets/cache/snapshot.db"));
    }

    /// A store whose ids are random, each from its own seed.
    public static YamlStore hashed(Path folder, int seed) {
        return open(folder, setup(seed, Clock.systemUTC()), () -> false, snapshot(folder));
    }

    static Setup setup(int seed, InstantSource clock) {
        return new Setup(new RandomIds(new Random(seed)), clock, List.of(), List.of());
    }

    static Setup fixed() {
        return setup(1, InstantSource.fixed(Samples.NOON));
    }

    static YamlStore open(Path folder, Setup setup, BooleanSupplier numbered, Snapshot snapshot) {
        Path git = folder.resolve(".git/tickets");
        var checkout =
                Checkout.open(
                        new StateFolders(folder.resolve(".tickets"), git, git),
                        new Surroundings(42, "tickets test", "boot", new Random(1)));
        return new YamlStore(
                checkout,
                KINDS,
                setup.ids(),
                numbered,
                setup.clock(),
                Optional::empty,
                setup.policies(),
                setup.subscribers(),
                snapshot,
                true);
    }
}
