package dev.repotickets.server.feature;

/// Something that clients may want to hear of.
public sealed interface Notice {

    record ToolsChanged() implements Notice {}

    record PromptsChanged() implements Notice {}

    record ResourcesChanged() implements Notice {}

    /// What is behind a URI is no longer what it was.
    record ResourceUpdated(String uri) implements Notice {}

    /// A task has another status.
    record TaskChanged(String taskId) implements Notice {}
}
