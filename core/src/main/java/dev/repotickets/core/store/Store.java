package dev.repotickets.core.store;

import java.util.List;
import java.util.function.Function;

/// Everything that is kept. Work is handed in, so that nobody can forget to close anything.
public interface Store {

    /// How its caches do, where it has any.
    default List<CacheFigures> caches() {
        return List.of();
    }

    <T> T read(Function<? super Reader, ? extends T> work);

    /// Keeps all of the work's changes and then publishes their facts, or none and nothing. When
    /// this returns, the changes survive the end of every process and a power cut.
    <T> T write(Function<? super Writer, ? extends T> work);

    /// The same, at most once for each key within 24 hours: the answer is kept together with the
    /// changes, and given again when the key comes again.
    ///
    /// The same key with another digest is an `invalid_argument`.
    String writeOnce(IdempotencyKey key, Function<? super Writer, String> work);
}
