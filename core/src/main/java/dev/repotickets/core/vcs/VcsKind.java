package dev.repotickets.core.vcs;

/// The version control systems that tickets can live in.
public enum VcsKind {
    GIT(".git"),
    MERCURIAL(".hg"),
    JUJUTSU(".jj");

    private final String marker;

    VcsKind(String marker) {
        this.marker = marker;
    }

    /// The name in the root of a work tree that gives the system away.
    public String marker() {
        return marker;
    }
}
