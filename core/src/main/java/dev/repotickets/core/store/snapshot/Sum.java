package dev.repotickets.core.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// What tells bytes that came back from those that were put: SQLite takes a flipped bit for data.
final class Sum {
    private Sum() {}

    /// The CRC-32C of a name and a body.
    static long of(String name, byte[] body) {
        var sum = new CRC32C();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        sum.update(body);
        return sum.getValue();
    }
}
