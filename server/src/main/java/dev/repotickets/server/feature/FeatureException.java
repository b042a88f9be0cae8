package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.Map;
import java.util.Optional;

/// A request that the protocol itself has an error for, for example a resource that does not exist.
/// Its message is shown to the client. What a tool refuses is not one: that is a result.
public final class FeatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RpcError error;
    private final transient Optional<Node.Fields> data;

    public FeatureException(RpcError error, String message) {
        this(error, message, Optional.empty());
    }

    /// `data` goes along with the error, as the protocol says for it.
    public FeatureException(RpcError error, String message, Optional<Node.Fields> data) {
        super(message, null, false, false);
        this.error = error;
        this.data = data;
    }

    /// The client lacks an ability that the request cannot do without.
    public static FeatureException lacking(Ability ability) {
        var needed = new Node.Fields(Map.of(ability.word(), new Node.Fields(Map.of())));
        return new FeatureException(
                RpcError.CAPABILITY_MISSING,
                "the client has to declare the capability " + ability.word() + " for this",
                Optional.of(new Node.Fields(Map.of("requiredCapabilities", needed))));
    }

    public RpcError error() {
        return error;
    }

    public Optional<Node.Fields> data() {
        return data;
    }

    public String shown() {
        return String.valueOf(getMessage());
    }
}
