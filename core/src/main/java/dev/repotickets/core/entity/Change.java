package dev.repotickets.core.entity;

import dev.repotickets.core.event.Event;

/// A new state together with the fact that made it: nobody can keep one without the other.
public record Change<T extends Record & Entity>(Kind<T> kind, T state, Event event) {}
