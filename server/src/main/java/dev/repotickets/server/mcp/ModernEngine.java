package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// MCP 2026-07-28: every request stands for itself and says what its client can do. The checks come
/// in the order of the specification; the first one that fails answers.
public final class ModernEngine {
    private static final Set<String> TASK_METHODS =
            Set.of("tasks/get", "tasks/update", "tasks/cancel");

    private final McpServer server;

    ModernEngine(McpServer server) {
        this.server = server;
    }

    /// True where a message is to be read as one of this version: it claims to be, in its body or
    /// in its HTTP header, or asks what only this version has.
    public static boolean claims(Map<String, Node> params, String method, Optional<String> header) {
        return RequestMeta.claimed(params).isPresent()
                || header.filter(ProtocolVersion.MODERN::equals).isPresent()
                || method.equals("server/discover");
    }

    /// Looks at a request; nothing is done yet. `headers` are those of HTTP, where it came so.
    public Reception receive(
            Envelope.Request request, Optional<RequestHeaders> headers, Audience audience) {
        try {
            return checked(request, headers, audience);
        } catch (FeatureException e) {
            int status = e.error() == RpcError.METHOD_NOT_FOUND ? 404 : 400;
            return new Reception.Refused(status, error(request.id(), e));
        }
    }

    private Reception checked(
            Envelope.Request request, Optional<RequestHeaders> headers, Audience audience) {
        String method = request.method();
        Map<String, Node> params = request.params();
        RequestMeta meta = RequestMeta.read(params);
        headers.ifPresent(it -> HeaderCheck.requireVersion(it, meta.version()));
        if (!meta.version().equals(ProtocolVersion.MODERN)) {
            throw unsupported(meta.version());
        }
        headers.ifPresent(
                it -> HeaderCheck.requireStandard(it, method, params, audience.features()));
        Optional<LogLevel> level = meta.level();
        var call = new ModernCall(server, request, audience, meta, level);
        call.requireSound();
        if (method.equals("subscriptions/listen")) {
            Interest interest = Interest.read(params, audience.features(), meta.knowsTasks());
            return new Reception.Accepted(
                    true, outlet -> listen(request, interest, audience, outlet));
        }
        if (TASK_METHODS.contains(method)) {
            requireTasks(meta);
        } else if (!method.equals("server/discover") && !FeatureRequests.METHODS.contains(method)) {
            throw new FeatureException(
                    RpcError.METHOD_NOT_FOUND, "no method is called " + Quoted.text(method));
        }
        return new Reception.Accepted(false, call::run);
    }

    private Node listen(
            Envelope.Request request, Interest interest, Audience audience, Outlet outlet) {
        try {
            return server.listen(request.id(), interest, audience.principal(), outlet);
        } catch (RuntimeException | Error e) {
            return server.fault(request, e, it -> it);
        }
    }

    public static boolean speaks(String version) {
        return ProtocolVersion.all().contains(version);
    }

    /// The reply to a version that is not spoken here; it tells those that are.
    public static Node unsupported(Node id, String version) {
        return error(id, unsupported(version));
    }

    private static FeatureException unsupported(String version) {
        var data = new LinkedHashMap<String, Node>();
        data.put(
                "supported",
                new Node.Items(ProtocolVersion.all().stream().map(Node::text).toList()));
        data.put("requested", Node.text(version));
        return new FeatureException(
                RpcError.VERSION_UNSUPPORTED,
                "this version of the protocol is not spoken here: " + Quoted.text(version),
                Optional.of(new Node.Fields(data)));
    }

    static void requireTasks(RequestMeta meta) {
        if (!meta.knowsTasks()) {
            var known = new Node.Fields(Map.of(RequestMeta.TASKS, new Node.Fields(Map.of())));
            var needed = new Node.Fields(Map.of("extensions", known));
            throw new FeatureException(
                    RpcError.CAPABILITY_MISSING,
                    "the client has to declare the extension " + RequestMeta.TASKS + " for this",
                    Optional.of(new Node.Fields(Map.of("requiredCapabilities", needed))));
        }
    }

    static Node error(Node id, FeatureException e) {
        // A missing resource has a code of its own in the versions before this one only.
        RpcError error =
                e.error() == RpcError.RESOURCE_NOT_FOUND ? RpcError.INVALID_PARAMS : e.error();
        return Reply.error(id, error.code(), e.shown(), e.data());
    }
}
