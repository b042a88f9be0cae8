package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.IdempotencyKey;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.Writer;
import java.util.function.Function;

/// A store in which a writer comes into every read, so that all reading is done twice.
record RestlessStore(Store store) implements Store {

    @Override
    public <T> T read(Function<? super Reader, ? extends T> work) {
        return store.<T>read(view -> {
            T disturbed = work.apply(view);
            assertThat(disturbed).isNotNull();
            return work.apply(view);
        });
    }

    @Override
    public <T> T write(Function<? super Writer, ? extends T> work) {
        return store.write(work);
    }

    @Override
    public String writeOnce(IdempotencyKey key, Function<? super Writer, String> work) {
        return store.writeOnce(key, work);
    }
}
