package dev.repotickets.core.store.memory;

import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.StoreContract;

final class MemoryStoreTest implements StoreContract {

    @Override
    public Store open(Setup setup) {
        return new MemoryStore(setup.ids(), setup.clock(), setup.policies(), setup.subscribers());
    }
}
