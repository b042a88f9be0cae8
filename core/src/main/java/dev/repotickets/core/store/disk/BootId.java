package dev.repotickets.core.store.disk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// One run of the machine, in hexadecimal: what was written in another one may have been lost
/// since.
record BootId(String hex) {
    static final int LENGTH = 16;

    /// Shortens whatever the system calls its boot to a fixed length.
    static BootId of(String systemName) {
        var digest = FileImage.digest(systemName.getBytes(StandardCharsets.UTF_8));
        return new BootId(HexFormat.of().formatHex(Arrays.copyOf(digest, LENGTH)));
    }

    /// No run of the machine at all.
    static BootId none() {
        return new BootId("00".repeat(LENGTH));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
