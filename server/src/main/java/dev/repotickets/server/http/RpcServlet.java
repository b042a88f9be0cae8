package dev.repotickets.server.http;

import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.rpc.RpcEngine;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Plain JSON-RPC 2.0 over HTTP: messages by POST, and the description of all methods by GET.
public final class RpcServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient RpcEngine engine;

    public RpcServlet(RpcEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("/openrpc.json".equals(request.getPathInfo())) {
            Answering.json(response, 200, engine.discover());
        } else {
            response.setHeader("Allow", "POST");
            Answering.json(
                    response,
                    405,
                    Reply.errorWithoutId(
                            RpcError.INVALID_REQUEST,
                            "send messages by POST; GET openrpc.json describes them"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getPathInfo() != null) {
            Answering.refuse(response, 404, "there is nothing under this path");
            return;
        }
        switch (RequestBody.read(request)) {
            case RequestBody.Refused(int status, String reason) ->
                    Answering.refuse(response, status, reason);
            case RequestBody.Text(String text) ->
                    answer(engine.answer(text, Visitor.of(request)), response);
        }
    }

    private static void answer(Optional<String> reply, HttpServletResponse response)
            throws IOException {
        if (reply.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        byte[] bytes = reply.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
