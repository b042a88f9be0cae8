package dev.repotickets.core.store.disk;

/// The size of a file in bytes and, read after that, its first bytes; 0 and none where there is no
/// file.
final class Beginning {
    static final Beginning NONE = new Beginning(0, new byte[0]);

    private final long size;
    private final byte[] head;

    /// Takes the array over.
    Beginning(long size, byte[] head) {
        this.size = size;
        this.head = head;
    }

    long size() {
        return size;
    }

    byte[] head() {
        return head;
    }
}
