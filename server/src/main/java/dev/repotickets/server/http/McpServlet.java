package dev.repotickets.server.http;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.ModernEngine;
import dev.repotickets.server.mcp.Reception;
import dev.repotickets.server.mcp.RequestHeaders;
import dev.repotickets.tools.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The Streamable HTTP transport of MCP, in every version. Who may come here was decided before.
final class McpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SESSION = "Mcp-Session-Id";
    private static final String VERSION = "MCP-Protocol-Version";

    /// All headers that MCP gives a meaning begin with it.
    private static final String PREFIX = "Mcp-";

    private final transient Function<HttpServletRequest, McpPlace> places;
    private final transient Pulse pulse = new Pulse();

    McpServlet(Function<HttpServletRequest, McpPlace> places) {
        this.places = places;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<McpPlace> place = place(request, response);
        if (place.isEmpty()) {
            return;
        }
        switch (RequestBody.read(request)) {
            case RequestBody.Refused(int status, String reason) ->
                    Answering.refuse(response, status, reason);
            case RequestBody.Text(String text) -> {
                try {
                    take(Json.parse(text), place.get(), request, response);
                } catch (ProblemException | NumberFormatException _) {
                    refuse(
                            response,
                            400,
                            RpcError.PARSE_ERROR,
                            "the message is not one sound JSON value");
                }
            }
        }
    }

    private void take(
            Node message, McpPlace place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (message instanceof Node.Items) {
            legacy(message, place, request, response);
            return;
        }
        Envelope envelope = Envelope.read(message);
        Optional<String> version = Optional.ofNullable(request.getHeader(VERSION));
        switch (envelope) {
            case Envelope.Refused(Node id, RpcError error, String reason) ->
                    Answering.json(response, 400, Reply.error(id, error, reason));
            case Envelope.Request call when isModern(call, version) ->
                    modern(call, place.audience(), place, request, response);
            case Envelope.Notification(String method, var params)
                    when ModernEngine.claims(params, method, version) ->
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
            default -> legacy(message, place, request, response);
        }
    }

    private static boolean isModern(Envelope.Request call, Optional<String> version) {
        return ModernEngine.claims(call.params(), call.method(), version);
    }

    private void modern(
            Envelope.Request call,
            Audience audience,
            McpPlace place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (place.modern().receive(call, Optional.of(headers(request)), audience)) {
            case Reception.Refused(int status, Node reply) ->
                    Answering.json(response, status, reply);
            case Reception.Accepted(boolean _, Function<Outlet, Node> work) ->
                    new Answering(response, pulse)
                            .run(outlet -> Optional.of(work.apply(outlet)), true);
        }
    }

    private void legacy(
            Node message, McpPlace place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!isSpoken(id(message), request, response)) {
            return;
        }
        Optional<HeldSession> session = session(message, place, request, response);
        if (session.isEmpty()) {
            return;
        }
        var answering = new Answering(response, pulse);
        switch (session.get().session().receive(message, answering)) {
            case Received.Handled(Optional<Node> reply) when reply.isEmpty() ->
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
            case Received.Handled(Optional<Node> reply) ->
                    Answering.json(response, 200, reply.get());
            case Received.Pending pending -> answering.run(_ -> pending.reply(), false);
            case Received.Stream(var work) -> answering.run(_ -> work.get(), false);
        }
    }

    /// The session that a message belongs to; where there is none, that has been answered.
    private static Optional<HeldSession> session(
            Node message, McpPlace place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getHeader(SESSION);
        if (isInitialize(message)) {
            Optional<Map.Entry<String, HeldSession>> opened =
                    place.sessions().open(place.audience());
            if (opened.isEmpty()) {
                response.setHeader("Retry-After", "60");
                refuse(response, 503, RpcError.INTERNAL_ERROR, "there are too many sessions");
                return Optional.empty();
            }
            response.setHeader(SESSION, opened.get().getKey());
            return Optional.of(opened.get().getValue());
        }
        if (id == null) {
            refuse(
                    response,
                    400,
                    RpcError.INVALID_REQUEST,
                    "the header Mcp-Session-Id is missing: begin with initialize");
            return Optional.empty();
        }
        Optional<HeldSession> held = place.sessions().find(id, place.audience());
        if (held.isEmpty()) {
            refuse(
                    response,
                    404,
                    RpcError.INVALID_REQUEST,
                    "there is no such session any more: begin anew with initialize");
        }
        return held;
    }

    /// False where the version of the header is not spoken here, which has been answered.
    private static boolean isSpoken(
            Node id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String version = request.getHeader(VERSION);
        if (version == null || ModernEngine.speaks(version)) {
            return true;
        }
        Answering.json(response, 400, ModernEngine.unsupported(id, version));
        return false;
    }

    private static boolean isInitialize(Node message) {
        return message instanceof Node.Fields(Map<String, Node> fields)
                && Node.text("initialize").equals(fields.get("method"))
                && fields.containsKey("id");
    }

    private static Node id(Node message) {
        return message instanceof Node.Fields(Map<String, Node> fields)
                ? fields.getOrDefault("id", Node.Nothing.NOTHING)
                : Node.Nothing.NOTHING;
    }

    /// The stream of what belongs to no request; versions from 2026-07-28 on have no such thing.
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<McpPlace> place = place(request, response);
        String id = request.getHeader(SESSION);
        if (place.isEmpty() || !isSpoken(Node.Nothing.NOTHING, request, response)) {
            return;
        }
        if (id == null) {
            response.setHeader("Allow", "POST");
            refuse(
                    response,
                    405,
                    RpcError.INVALID_REQUEST,
                    "send messages by POST; a GET needs the header Mcp-Session-Id");
            return;
        }
        Optional<HeldSession> held = place.get().sessions().find(id, place.get().audience());
        if (held.isEmpty()) {
            refuse(response, 404, RpcError.INVALID_REQUEST, "there is no such session");
            return;
        }
        held.get().mailbox().forward(response);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<McpPlace> place = place(request, response);
        String id = request.getHeader(SESSION);
        if (place.isEmpty() || !isSpoken(Node.Nothing.NOTHING, request, response)) {
            return;
        }
        if (id == null || place.get().sessions().find(id, place.get().audience()).isEmpty()) {
            refuse(
                    response,
                    id == null ? 405 : 404,
                    RpcError.INVALID_REQUEST,
                    "there is no such session");
            return;
        }
        place.get().sessions().end(id);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<McpPlace> place(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return Optional.of(places.apply(request));
        } catch (ProblemException e) {
            Answering.refuse(response, 404, e.problem().message() + ". " + e.problem().advice());
            return Optional.empty();
        }
    }

    private static void refuse(
            HttpServletResponse response, int status, RpcError error, String reason)
            throws IOException {
        Answering.json(response, status, Reply.errorWithoutId(error, reason));
    }

    private static RequestHeaders headers(HttpServletRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (String name : Collections.list(request.getHeaderNames())) {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                headers.put(
                        name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
            }
        }
        return new RequestHeaders(headers);
    }
}
