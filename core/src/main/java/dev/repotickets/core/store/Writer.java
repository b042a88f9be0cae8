package dev.repotickets.core.store;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.id.IdSource;

/// A view that sees its own changes, all of which are kept together or not at all.
public interface Writer extends Reader {

    /// Keeps a new state and its fact, and whatever the policies make follow from it.
    <T extends Record & Entity> T apply(Change<T> change);

    /// A new readable id `WORD-n` for an entity of this kind, that no other entity has or had.
    String mint(Kind<?> kind, String word);

    IdSource ids();
}
