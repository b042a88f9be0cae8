package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.json.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// State that a client carries from one round of a request to the next, signed, so that it comes
/// back as it went, for the same request of the same principal, and soon (MCP 2026-07-28,
/// "requestState"; HMAC-SHA256 of RFC 2104).
public final class SignedState {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Once<SecretKeySpec> key;

    /// `key` gives at least 32 bytes that nobody else knows; it is asked for the first state.
    public SignedState(Supplier<byte[]> key) {
        this.key = new Once<>(() -> new SecretKeySpec(key.get(), "HmacSHA256"));
    }

    String sign(String state, String purpose, Instant now) {
        String body = now.plus(VALID).getEpochSecond() + "." + encoded(state.getBytes(UTF_8));
        return body + "." + encoded(mac(body + "\n" + purpose));
    }

    /// The state that was signed; throws where it is forged, too old, or of another request.
    String open(String signed, String purpose, Instant now) {
        int end = signed.lastIndexOf('.');
        int middle = signed.indexOf('.');
        if (middle <= 0 || end <= middle) {
            throw refused();
        }
        try {
            String body = signed.substring(0, end);
            byte[] claimed = Base64.getUrlDecoder().decode(signed.substring(end + 1));
            boolean sound = MessageDigest.isEqual(claimed, mac(body + "\n" + purpose));
            if (!sound || now.getEpochSecond() > Long.parseLong(body.substring(0, middle))) {
                throw refused();
            }
            return new String(Base64.getUrlDecoder().decode(body.substring(middle + 1)), UTF_8);
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    /// What a state is bound to: the request without what changes from round to round.
    static String purpose(String method, Map<String, Node> params, String principal) {
        var bound = new TreeMap<>(params);
        List.of("_meta", "inputResponses", "requestState").forEach(bound::remove);
        return method + "\n" + principal + "\n" + Json.write(new Node.Fields(bound));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.get());
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static FeatureException refused() {
        return new FeatureException(
                RpcError.INVALID_PARAMS,
                "requestState is not what this server gave for this request, or is older than ten"
                        + " minutes: send the request again without it");
    }
}
