package dev.repotickets.core.store;

import static dev.repotickets.core.store.StoreActs.setup;

import dev.repotickets.core.event.Subscriber;
import dev.repotickets.core.id.IdSource;
import java.time.InstantSource;
import java.util.List;

/// A store to be tested, and what it is made of.
public interface StoreSetup {
    /// What a store is made of.
    record Setup(
            IdSource ids,
            InstantSource clock,
            List<Policy> policies,
            List<Subscriber> subscribers) {}

    /// A new store without anything in it, which numbers its ids.
    Store open(Setup setup);

    default Store plain() {
        return open(setup(List.of(), List.of()));
    }
}
