package dev.repotickets.tools.executor;

/// Makes a task begun, or says why it cannot be.
@FunctionalInterface
interface Beginning {
    Result begin();

    /// What came of it.
    sealed interface Result {}

    record Begun(Assignment assignment) implements Result {}

    record Refused(String why) implements Result {}
}
