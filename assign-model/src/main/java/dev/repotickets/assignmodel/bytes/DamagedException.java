package dev.repotickets.assignmodel.bytes;

/// Bytes that are not what they should be.
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedException(String message) {
        super(message);
    }
}
