package dev.repotickets.core.store;

/// Hears how far the making of what is worked out from the files has come. Threads may tell it at
/// the same time; it is told of short work too.
@FunctionalInterface
public interface Rebuilding {
    Rebuilding SILENT = (_, _, _) -> {};

    /// What is worked out.
    enum What {
        HEADS,
        WORDS
    }

    /// So many of all parts are done.
    void reached(What what, int done, int all);
}
