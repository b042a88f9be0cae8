package dev.repotickets.tools.executor;

/// What a runner can say while it works.
@FunctionalInterface
public interface Progress {
    void report(String note);
}
