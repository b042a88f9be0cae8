package dev.repotickets.server.access;

import dev.repotickets.core.event.Actor;
import java.util.Optional;

/// Who sends a request. `name` is that of the token, and becomes the actor in the history; it is
/// empty for somebody at the machine itself, whom the repository's own identity stands for.
public record Principal(String name, Scope scope) {

    /// Somebody at this machine, who could as well edit the files.
    public static Principal local() {
        return new Principal("", Scope.ADMIN);
    }

    public Optional<Actor> actor() {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Actor(name));
    }
}
