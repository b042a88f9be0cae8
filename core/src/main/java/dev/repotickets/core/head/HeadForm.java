package dev.repotickets.core.head;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What lists need of the entities of a kind, kept apart from their files.
///
/// A head says what its entity and the time of the last activity beside it say, and nothing else:
/// who has both has the head. `naming` tells the key of the entity, `version` is another one
/// whenever the bytes of a head mean something else.
public record HeadForm<T extends Record & Entity, H>(
        Kind<T> kind,
        int version,
        Writing<T> writing,
        Function<HeadBytes, H> reading,
        Function<H, String> naming) {

    /// Puts the head of an entity down.
    @FunctionalInterface
    public interface Writing<T> {
        void write(T entity, Optional<Instant> lastActivity, HeadWriter out);
    }

    /// The head of one entity.
    public H of(T entity, Optional<Instant> lastActivity) {
        var words = new WordList();
        return reading.apply(new HeadBytes(bytes(entity, lastActivity, words), 0, words.all()));
    }

    /// The bytes of a head whose words are in that list.
    public byte[] bytes(T entity, Optional<Instant> lastActivity, WordList words) {
        var out = new HeadWriter(words);
        writing.write(entity, lastActivity, out);
        return out.bytes();
    }
}
