package dev.repotickets.core.event;

/// Who does something: a person or an agent. `email` may be empty.
public record Actor(String name, String email) {

    public Actor(String name) {
        this(name, "");
    }
}
