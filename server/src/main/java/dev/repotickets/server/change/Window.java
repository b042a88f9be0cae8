package dev.repotickets.server.change;

import java.util.List;

/// What follows a position.
public sealed interface Window {

    /// The changes that were wanted, perhaps none.
    ///
    /// @param position where to go on from
    /// @param behind how many changes, wanted or not, there were after the position asked for
    record Changes(List<Change> changes, long position, long behind) implements Window {}

    /// The position is too old or was never given: something may have been missed, so everything is
    /// to be read anew. `last` is where to go on from after that.
    record Lost(long last) implements Window {}

    /// There will be nothing more, because the server ends.
    record Ended() implements Window {}
}
