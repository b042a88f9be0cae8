package dev.repotickets.core.vcs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A short text file of a version control system; what is not a regular file, or is too long, or
/// cannot be read is not there.
public final class SmallFile {
    private static final int LONGEST = 4 << 20;

    private SmallFile() {}

    public static Optional<String> read(Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The same for a file of the user's own, which may be a link.
    public static Optional<String> readOwn(Path path) {
        try {
            return read(path.toRealPath());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
