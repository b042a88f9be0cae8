package dev.repotickets.core.outcome;

import dev.repotickets.core.tree.Shape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The beginning of the SHA-256 of a record as plain data: 12 hexadecimal digits.
final class Digest {
    private static final int BYTES = 6;

    private Digest() {}

    static String of(Outcome outcome) {
        String text = Shape.of(Outcome.class).write(outcome).toString();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
