package dev.repotickets.server.jsonrpc;

/// The error codes that this server sends: those of JSON-RPC 2.0, and those that MCP adds.
public enum RpcError {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /// MCP up to 2025-11-25; from 2026-07-28 on it is [#INVALID_PARAMS] (SEP-2164).
    RESOURCE_NOT_FOUND(-32002),
    /// MCP 2026-07-28: a header is missing or says something else than the body.
    HEADER_MISMATCH(-32020),
    /// MCP 2026-07-28: the client lacks a capability that the request needs.
    CAPABILITY_MISSING(-32021),
    /// MCP 2026-07-28: the version of the protocol is not spoken here.
    VERSION_UNSUPPORTED(-32022);

    private final int code;

    RpcError(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
