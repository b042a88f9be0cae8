package dev.repotickets.tools;

import dev.repotickets.core.store.Writer;

/// What a tool does: it finds, decides and applies; it knows no transport and prints nothing.
public sealed interface Work<I extends Record, O extends Record> {

    /// Work that changes no tickets.
    @FunctionalInterface
    non-sealed interface Reading<I extends Record, O extends Record> extends Work<I, O> {
        O run(I input, Call call);
    }

    /// Work inside one write: all of it happens, or nothing.
    @FunctionalInterface
    non-sealed interface Writing<I extends Record, O extends Record> extends Work<I, O> {
        O run(I input, Call call, Writer tx);
    }
}
