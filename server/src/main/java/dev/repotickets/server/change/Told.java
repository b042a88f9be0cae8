package dev.repotickets.server.change;

import dev.repotickets.core.activity.Past;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Set;

/// What there is to tell of one change.
///
/// @param type that of the fact, such as `ticket.closed`; [#CHANGED] where no fact tells it,
///   [#OTHER] where a file says one that is none
/// @param kinds of what it is about, of [#KINDS]
/// @param subjects the keys of what it is about; one of them where it is a fact
/// @param author who did it; empty where nobody says
/// @param uris of the resources that are no longer the same
/// @param data what clients are shown: of a fact the row of `event_list`
public record Told(
        String type,
        Set<String> kinds,
        Set<String> subjects,
        String author,
        Set<String> uris,
        Node.Fields data) {
    /// The type of a change without a fact: a file edited by hand, a ticket that a checkout took
    /// away.
    public static final String CHANGED = "changed";

    /// The type of a fact whose own is not made of lower-case words with a dot between.
    public static final String OTHER = "other";

    /// All kinds of what a change can be about: `ticket`, `epic`.
    public static final List<String> KINDS =
            Past.KINDS.stream().map(Telling::kind).distinct().sorted().toList();

    public boolean isFact() {
        return !type.equals(CHANGED);
    }
}
