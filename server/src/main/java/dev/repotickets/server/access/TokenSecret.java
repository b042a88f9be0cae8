package dev.repotickets.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A token as its owner has it: `rtk_` and 256 random bits in base64url. It is shown once and kept
/// nowhere; it does not show itself in texts either.
public final class TokenSecret {
    private static final String PREFIX = "rtk_";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("rtk_[A-Za-z0-9_-]{43}");

    private final String text;

    TokenSecret(String text) {
        this.text = text;
    }

    /// `random` has to be secure.
    public static TokenSecret make(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// True of what is worth looking up.
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// The token itself, to be handed to its owner.
    public String revealed() {
        return text;
    }

    String ending() {
        return text.substring(text.length() - 4);
    }

    String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
