package dev.repotickets.server.http;

import java.io.IOException;

/// Somebody with a token who speaks MCP in both eras, and JSON-RPC.
record Caller(RawHttp http, String token) {
    private static final String VERSION = "2026-07-28";
    private static final String LEGACY = "2025-11-25";

    /// A call of a tool in MCP 2026-07-28; `more` are further members of its params, each with a
    /// comma before it.
    RawHttp.Sent modernCall(String tool, String arguments, String capabilities, String more) {
        return modern(
                        "tools/call",
                        "\"name\":\"" + tool + "\",\"arguments\":" + arguments + more,
                        capabilities)
                .with("Mcp-Name: " + tool);
    }

    /// Any request of it; `members` are those of its params.
    RawHttp.Sent modern(String method, String members, String capabilities) {
        return http.post("/mcp", modernBody(method, members, capabilities))
                .with("MCP-Protocol-Version: " + VERSION)
                .with("Mcp-Method: " + method)
                .by(token);
    }

    static String modernBody(String method, String members, String capabilities) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
                + VERSION
                + "\",\"io.modelcontextprotocol/clientCapabilities\":"
                + capabilities
                + "}"
                + (members.isEmpty() ? "" : "," + members)
                + "}}";
    }

    /// Begins a session and gives its id.
    String session() throws IOException {
        return http.post(
                        "/mcp",
                        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{"
                                + "\"protocolVersion\":\""
                                + LEGACY
                                + "\",\"capabilities\":{},"
                                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}")
                .by(token)
                .answer()
                .header("Mcp-Session-Id");
    }

    /// A message in that session.
    RawHttp.Sent legacy(String session, String message) {
        return http.post("/mcp", message)
                .with("Mcp-Session-Id: " + session)
                .with("MCP-Protocol-Version: " + LEGACY)
                .by(token);
    }

    RawHttp.Sent rpc(String message) {
        return http.post("/rpc", message).by(token);
    }

    RawHttp.Answer rpc(String method, String params) throws IOException {
        return rpc("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                        + method
                        + "\",\"params\":"
                        + params
                        + "}")
                .answer();
    }
}
