package dev.repotickets.core.workspace;

/// Where calls find their workspace.
public interface Workspaces {

    /// The workspace of the repository, or `not_initialized`.
    Workspace open();

    /// Makes `.tickets` in the repository. An existing one, ours or another program's, is never
    /// touched. `prefix` is the one of all ids, or empty.
    Initialized initialize(String prefix);

    /// `path` is where the folder is; `created` is false where it already was there.
    record Initialized(Workspace workspace, String path, boolean created) {}
}
