package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Faults;
import dev.repotickets.server.log.Log;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One server of the Model Context Protocol, for any number of connections.
///
/// It answers `initialize` without making the toolbox, and opens no workspace before the first call
/// of a tool.
public final class McpEngine {
    private final Once<OfferedTools> offered;
    private final Once<Map<String, Node>> listing;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final McpOptions options;
    private final Log log;
    private final Faults faults;

    public McpEngine(
            Supplier<Toolbox> toolbox,
            Workspaces workspaces,
            InstantSource clock,
            McpOptions options,
            Log log) {
        this.offered = new Once<>(() -> new OfferedTools(toolbox.get(), options));
        this.listing = new Once<>(() -> ToolListing.of(offered.get().all()));
        this.workspaces = workspaces;
        this.clock = clock;
        this.options = options;
        this.log = log;
        this.faults = new Faults(clock, log);
    }

    /// A new client.
    public McpConnection connect() {
        return new McpConnection(this, new RunningCalls(faults), log);
    }

    Map<String, Node> greet(ProtocolVersion version) {
        String instructions =
                options.hidesNothing() ? Instructions.complete() : Instructions.of(offered.get());
        return Greeting.of(version, instructions);
    }

    Node list(Envelope.Request request) {
        return switch (request.params().get("cursor")) {
            case null -> Reply.result(request.id(), listing.get());
            case Node.Nothing _ -> Reply.result(request.id(), listing.get());
            default -> invalid(request, "the list is one page: there is no such cursor");
        };
    }

    Node call(Envelope.Request request) {
        if (!(request.params().get("name") instanceof Node.Text(String name))) {
            return invalid(request, "name is not a text: it is the tool to call");
        }
        Optional<Tool<?, ?>> tool = offered.get().find(name);
        if (tool.isEmpty()) {
            return invalid(request, offered.get().unknown(name));
        }
        return switch (request.params().get("arguments")) {
            case null -> call(request, tool.get(), new Node.Fields(Map.of()));
            case Node.Nothing _ -> call(request, tool.get(), new Node.Fields(Map.of()));
            case Node.Fields arguments -> call(request, tool.get(), arguments);
            default -> invalid(request, "arguments is not an object");
        };
    }

    private Node call(Envelope.Request request, Tool<?, ?> tool, Node.Fields arguments) {
        var call = new Call(workspaces, Optional.empty(), clock.instant());
        return Reply.result(request.id(), ToolResult.of(offered.get().call(tool, arguments, call)));
    }

    private static Node invalid(Envelope.Request request, String message) {
        return Reply.error(request.id(), RpcError.INVALID_PARAMS, message);
    }
}
