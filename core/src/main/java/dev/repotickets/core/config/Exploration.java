package dev.repotickets.core.config;

/// Whether an agent of whom too little is known may be given a task, to learn about it.
public enum Exploration {
    ON,
    OFF
}
