package dev.repotickets.tools.exchange;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Fact;
import dev.repotickets.core.entity.Kind;

/// What comes with something and lies beside it.
public sealed interface Beside {

    /// A comment, a journal entry, a time log.
    record Note<T extends Record & Entity>(Kind<T> kind, T state) implements Beside {}

    /// What happened to it before.
    record Past(Fact fact) implements Beside {}
}
