package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.Envelope;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Reply;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request of MCP 2026-07-28 that has passed the checks of its envelope.
final class ModernCall {
    private final McpServer server;
    private final Envelope.Request request;
    private final Audience audience;
    private final RequestMeta meta;
    private final Optional<LogLevel> level;

    ModernCall(
            McpServer server,
            Envelope.Request request,
            Audience audience,
            RequestMeta meta,
            Optional<LogLevel> level) {
        this.server = server;
        this.request = request;
        this.audience = audience;
        this.meta = meta;
        this.level = level;
    }

    /// Throws where the state or the answers that come along cannot be used.
    void requireSound() {
        state();
        inputs();
    }

    /// The reply, whatever happens.
    Node run(Outlet outlet) {
        try {
            return Reply.result(request.id(), result(outlet));
        } catch (FeatureException e) {
            return ModernEngine.error(request.id(), e);
        } catch (RuntimeException | Error e) {
            return server.fault(request, e, this::complete);
        }
    }

    private Map<String, Node> result(Outlet outlet) {
        return switch (request.method()) {
            case "server/discover" -> complete(Greeting.discovered(audience.features()));
            case "tasks/get" -> complete(task(outlet));
            case "tasks/update" -> {
                server.tasks().update(taskId(), owner(), requiredInputs());
                yield complete(Map.of());
            }
            case "tasks/cancel" -> {
                cancel(outlet);
                yield complete(Map.of());
            }
            case "tools/call" -> called(exchange(outlet));
            default ->
                    shown(
                            FeatureRequests.answer(
                                    request.method(),
                                    request.params(),
                                    audience.features(),
                                    exchange(outlet)),
                            exchange(outlet));
        };
    }

    private Map<String, Node> task(Outlet outlet) {
        if (server.tasks().belongs(taskId(), owner())) {
            return server.tasks().get(taskId(), owner()).detailed();
        }
        return audience.features()
                .task(taskId(), exchange(outlet))
                .orElseGet(() -> server.tasks().get(taskId(), owner()).detailed());
    }

    private void cancel(Outlet outlet) {
        boolean isAgents =
                !server.tasks().belongs(taskId(), owner())
                        && audience.features().cancelTask(taskId(), exchange(outlet));
        if (!isAgents) {
            server.tasks().cancel(taskId(), owner());
        }
    }

    private Map<String, Node> called(RequestExchange exchange) {
        OfferedTool tool = FeatureRequests.tool(request.params(), audience.features());
        if (tool.asTask() == OfferedTool.AsTask.ALWAYS) {
            ModernEngine.requireTasks(meta);
        }
        Map<String, Node> arguments = FeatureRequests.arguments(request.params());
        boolean later = tool.asTask() != OfferedTool.AsTask.NEVER && meta.knowsTasks();
        return later
                ? Decoration.task(
                        server.tasks().start(arguments, tool.handler(), exchange).summary())
                : shown(tool.handler().handle(arguments, exchange), exchange);
    }

    private Map<String, Node> shown(Answer answer, RequestExchange exchange) {
        return switch (answer) {
            case Answer.Complete(Map<String, Node> result) -> complete(result);
            case Answer.InputRequired needed -> asked(needed, exchange);
            case Answer.Later(OfferedTool.Handler rest) -> {
                Map<String, Node> arguments = FeatureRequests.arguments(request.params());
                yield meta.knowsTasks()
                        ? Decoration.task(server.tasks().start(arguments, rest, exchange).summary())
                        : shown(rest.handle(arguments, exchange), exchange);
            }
        };
    }

    private Map<String, Node> asked(Answer.InputRequired needed, RequestExchange exchange) {
        for (Answer.Question question : needed.requests().values()) {
            Ability ability = question.ability();
            if (!exchange.can(ability)) {
                throw FeatureException.lacking(ability);
            }
        }
        Optional<String> signed =
                needed.state().map(it -> server.state().sign(it, purpose(), server.now()));
        return Decoration.inputRequired(needed, signed);
    }

    private RequestExchange exchange(Outlet outlet) {
        return new RequestExchange(
                audience.principal(),
                meta.abilities(),
                meta.showsPages(),
                meta.progressToken(),
                level,
                inputs(),
                state(),
                outlet);
    }

    private Optional<String> state() {
        return switch (request.params().get("requestState")) {
            case null -> Optional.empty();
            case Node.Text(String signed) ->
                    Optional.of(server.state().open(signed, purpose(), server.now()));
            default -> throw invalid("requestState is not a text");
        };
    }

    private Map<String, Node.Fields> inputs() {
        return request.params().containsKey("inputResponses") ? requiredInputs() : Map.of();
    }

    private Map<String, Node.Fields> requiredInputs() {
        if (!(request.params().get("inputResponses")
                instanceof Node.Fields(Map<String, Node> given))) {
            throw invalid("inputResponses is not an object: it has an answer for each question");
        }
        var inputs = new LinkedHashMap<String, Node.Fields>();
        given.forEach((name, answer) -> {
            if (!(answer instanceof Node.Fields fields)) {
                throw invalid("an answer in inputResponses is not an object");
            }
            inputs.put(name, fields);
        });
        return inputs;
    }

    private String taskId() {
        if (request.params().get("taskId") instanceof Node.Text(String id)) {
            return id;
        }
        throw invalid("taskId is not a text");
    }

    private String owner() {
        return audience.principal().name();
    }

    private String purpose() {
        return SignedState.purpose(request.method(), request.params(), owner());
    }

    private Map<String, Node> complete(Map<String, Node> result) {
        return Decoration.complete(request.method(), result, audience);
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
