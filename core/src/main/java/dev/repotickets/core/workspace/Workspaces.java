package dev.repotickets.core.workspace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Where calls find their workspace.
public interface Workspaces {

    /// The workspace of the repository, or `not_initialized`.
    Workspace open();

    /// Makes `.tickets` in the repository. An existing one, ours or another program's, is never
    /// touched. `prefix` is the one of all ids, or empty.
    Initialized initialize(String prefix);

    /// The root of the repository, whatever its `.tickets` holds; nothing where there are no files.
    default Optional<Path> root() {
        return open().root();
    }

    /// True where the repository's `.tickets` holds the files of the original program, so that
    /// [#open] refuses it.
    default boolean holdsOriginal() {
        return false;
    }

    /// Makes a workspace, lets `work` fill it, and puts it in the place of the original's: all of
    /// it, or nothing. The original is kept beside it.
    default <T> T replaceOriginal(Function<? super Workspace, ? extends T> work) {
        throw new IllegalStateException("there is no original here");
    }

    /// `path` is where the folder is; `created` is false where it already was there.
    record Initialized(Workspace workspace, String path, boolean created) {}
}
