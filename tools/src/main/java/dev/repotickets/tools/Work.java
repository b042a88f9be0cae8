package dev.repotickets.tools;

import dev.repotickets.core.store.Writer;
import java.util.function.Predicate;

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

    /// Work made of calls of other tools, all of them in one write, or each in its own.
    record Combining<I extends Record, O extends Record>(
            Predicate<? super I> isOneWrite, Combination<I, O> combination) implements Work<I, O> {}

    /// What a combining tool does with the others.
    @FunctionalInterface
    interface Combination<I extends Record, O extends Record> {
        O run(I input, Call call, Steps steps);
    }
}
