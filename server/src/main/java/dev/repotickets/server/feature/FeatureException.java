package dev.repotickets.server.feature;

import dev.repotickets.server.jsonrpc.RpcError;

/// A request that the protocol itself has an error for, for example a resource that does not exist.
/// Its message is shown to the client. What a tool refuses is not one: that is a result.
public final class FeatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RpcError error;

    public FeatureException(RpcError error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    public RpcError error() {
        return error;
    }

    public String shown() {
        return String.valueOf(getMessage());
    }
}
