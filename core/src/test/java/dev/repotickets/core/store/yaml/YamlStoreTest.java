package dev.repotickets.core.store.yaml;

import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class YamlStoreTest implements StoreContract {
    @TempDir private Path folder;

    @Override
    public Store open(Setup setup) {
        return YamlStores.open(folder, setup);
    }
}
