package dev.repotickets.assignmodel.fold;

import dev.repotickets.core.outcome.OutcomeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// SHA-256 of ids, each ended by a line feed, and of bytes.
final class Digests {
    static final int BYTES = 32;

    private Digests() {}

    static byte[] of(List<OutcomeId> ids) {
        MessageDigest digest = start();
        for (OutcomeId id : ids) {
            digest.update((id.value() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return digest.digest();
    }

    static byte[] of(byte[] bytes, int length) {
        MessageDigest digest = start();
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
