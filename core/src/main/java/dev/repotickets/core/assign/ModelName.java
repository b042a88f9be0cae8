package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.OutcomeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Names what a model has seen: `bayes:1a2b3c4d:n=812`, with the beginning of the SHA-256 of the
/// ids in their order.
public final class ModelName {
    private static final int BYTES = 4;

    private ModelName() {}

    public static String of(String model, List<OutcomeId> ids) {
        byte[] digest = digest(ids);
        return model + ":" + HexFormat.of().formatHex(digest, 0, BYTES) + ":n=" + ids.size();
    }

    /// The SHA-256 of the ids, each ended by a line feed.
    public static byte[] digest(List<OutcomeId> ids) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (OutcomeId id : ids) {
                digest.update((id.value() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
