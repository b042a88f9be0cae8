package dev.repotickets.server.mcp;

/// The error codes of JSON-RPC 2.0 that this server sends.
public enum RpcError {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603);

    private final int code;

    RpcError(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
