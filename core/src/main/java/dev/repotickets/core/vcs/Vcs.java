package dev.repotickets.core.vcs;

import dev.repotickets.core.event.Actor;
import java.util.Optional;

/// What a version control system can tell about one work tree. Nothing here changes anything.
public interface Vcs {

    Repository repository();

    /// Who the system thinks is working: the name and address that a commit would get.
    Optional<Actor> identity();

    /// The branch that is checked out, or empty (a detached head, for example).
    String branch();

    /// The commit that is checked out; none before the first.
    Optional<String> head();

    /// The same as far as files alone tell it, so that every write can note it.
    default Optional<String> headAtHand() {
        return Optional.empty();
    }

    /// True where the clone knows another one to exchange with, so that ids have to be safe from
    /// those that are made elsewhere.
    boolean hasRemote();
}
