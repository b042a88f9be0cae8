package dev.repotickets.server.rpc;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.workspace.Workspaces;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.ScopeOf;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Toolbox;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The methods: `rpc.ping`, `rpc.discover`, and each tool under its names `ticket.create` and
/// `ticket_create`.
final class Methods {
    private static final String PING = "rpc.ping";
    private static final String DISCOVER = "rpc.discover";

    private final Toolbox toolbox;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final boolean readOnly;
    private final Map<String, Tool<?, ?>> tools = new LinkedHashMap<>();
    private final Map<ToolName, List<String>> orders = new ConcurrentHashMap<>();
    private volatile Node.@Nullable Fields document;

    Methods(Toolbox toolbox, Workspaces workspaces, InstantSource clock, boolean readOnly) {
        this.toolbox = toolbox;
        this.workspaces = workspaces;
        this.clock = clock;
        this.readOnly = readOnly;
        for (Tool<?, ?> tool : toolbox.tools()) {
            tools.put(tool.name().rpc(), tool);
            tools.put(tool.name().mcp(), tool);
        }
    }

    /// Made when it is first asked for: few programs do.
    Node.Fields document() {
        Node.Fields known = document;
        if (known == null) {
            known = OpenRpc.document(toolbox.tools().stream().filter(this::isAllowed).toList());
            document = known;
        }
        return known;
    }

    Node call(Node id, RpcMessage.Call call, Principal principal) {
        return switch (call.method()) {
            case PING -> isEmpty(call) ? Reply.result(id, Map.of()) : tooMany(id, call, List.of());
            case DISCOVER ->
                    isEmpty(call)
                            ? Reply.result(id, document().values())
                            : tooMany(id, call, List.of());
            default -> {
                Tool<?, ?> tool = tools.get(call.method());
                yield tool == null
                        ? RpcReply.refused(id, RpcError.METHOD_NOT_FOUND, unknown(call.method()))
                        : called(id, tool, call, principal);
            }
        };
    }

    private Node called(Node id, Tool<?, ?> tool, RpcMessage.Call call, Principal principal) {
        List<String> names = orders.computeIfAbsent(tool.name(), _ -> OpenRpc.order(tool));
        Optional<Node.Fields> arguments = RpcMessage.named(call.params(), names);
        if (arguments.isEmpty()) {
            return tooMany(id, call, names);
        }
        Scope needed = ScopeOf.call(toolbox, tool, arguments.get());
        if (!principal.scope().includes(needed)) {
            return RpcReply.forbidden(id, tool, needed);
        }
        if (!isAllowed(tool)) {
            var problem =
                    new Problem.ReadOnly(
                            tool.name().rpc() + " changes tickets, and this server only reads them",
                            "Ask whoever runs it to start it without --read-only.");
            return RpcReply.failed(id, tool, problem);
        }
        var context = new Call(workspaces, principal.actor(), clock.instant());
        return RpcReply.of(id, tool, toolbox.call(tool.name().mcp(), arguments.get(), context));
    }

    private boolean isAllowed(Tool<?, ?> tool) {
        return !readOnly || tool.effect() == Effect.READS;
    }

    private static boolean isEmpty(RpcMessage.Call call) {
        return switch (call.params()) {
            case Node.Fields(Map<String, Node> values) -> values.isEmpty();
            case Node.Items(List<Node> values) -> values.isEmpty();
            default -> false;
        };
    }

    private static Node tooMany(Node id, RpcMessage.Call call, List<String> names) {
        String allowed =
                names.isEmpty() ? "none are taken" : "in order: " + String.join(", ", names);
        return RpcReply.refused(
                id,
                RpcError.INVALID_PARAMS,
                "there are too many params for " + call.method() + "; " + allowed);
    }

    private String unknown(String method) {
        String line = "no method is called " + Quoted.text(method);
        List<String> names = toolbox.tools().stream().map(it -> it.name().rpc()).toList();
        String suggestion = Closest.suggestion(method.replace('_', '.'), names);
        return suggestion.isEmpty()
                ? line + ". The method rpc.discover tells them all."
                : line + ". " + suggestion;
    }
}
