package dev.repotickets.core.yaml;

/// Says that a file is outside the canonical subset, so that the full parser must read it.
final class NotCanonical extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCanonical() {
        super("not canonical", null, false, false);
    }
}
