package dev.repotickets.core.store.disk;

/// The size of a file in bytes and, read after that, its first bytes; 0 and none where there is no
/// file.
record Beginning(long size, byte[] head) {
    static final Beginning NONE = new Beginning(0, new byte[0]);
}
