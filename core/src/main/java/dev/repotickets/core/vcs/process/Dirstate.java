package dev.repotickets.core.vcs.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Mercurial's note of what is checked out: the first bytes of `.hg/dirstate` are the parent
/// revision. The second version of the file has a mark before it.
///
/// Source: Mercurial's `internals.dirstate-v2` and `dirstate.py`.
final class Dirstate {
    private static final byte[] SECOND = "dirstate-v2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NODE = 20;

    private Dirstate() {}

    static Optional<String> parent(Path folder) {
        byte[] start;
        try (InputStream file = Files.newInputStream(folder.resolve("dirstate"))) {
            start = file.readNBytes(SECOND.length + NODE);
        } catch (IOException _) {
            return Optional.empty();
        }
        boolean isSecond =
                start.length > SECOND.length
                        && Arrays.equals(start, 0, SECOND.length, SECOND, 0, SECOND.length);
        int from = isSecond ? SECOND.length : 0;
        return start.length < from + NODE
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(start, from, from + NODE))
                        .filter(it -> !it.matches("0+"));
    }
}
