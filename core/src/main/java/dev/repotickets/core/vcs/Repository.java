package dev.repotickets.core.vcs;

import java.nio.file.Path;

/// A work tree that was found.
///
/// `privateFolder` is the system's own folder for this work tree, `commonFolder` the one that all
/// work trees of a clone share; the two are the same except in a linked work tree of git. Whether
/// they can be written is not said.
public record Repository(VcsKind kind, Path root, Path privateFolder, Path commonFolder) {}
