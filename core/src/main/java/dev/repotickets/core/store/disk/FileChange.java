package dev.repotickets.core.store.disk;

import java.util.Optional;

/// What a write does to one file: the hash of the bytes it found, and the image it leaves. No hash:
/// the file is new. No image: it is deleted.
record FileChange(StorePath path, Optional<String> before, Optional<FileImage> after) {

    boolean leads(Optional<FileImage> current) {
        return after.equals(current);
    }
}
