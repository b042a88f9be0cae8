package dev.repotickets.server.offer.tool;

import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Three tools that find and run all the others: a short list that leaves nothing out. What reads
/// and what writes are two, so that a person can allow the first once and for all.
final class Operations {
    private static final Node FIND =
            Json.parse(
                    """
                    {"type":"object","properties":{"query":{"type":"string"}},"required":["query"]}
                    """);
    private static final Node FOUND =
            Json.parse(
                    """
                    {"type":"object","properties":{"items":{"type":"array","items":{
                    "type":"object","properties":{"name":{"type":"string"},
                    "description":{"type":"string"},"run_with":{"type":"string"},
                    "input_schema":{"type":"object"}}}},
                    "total":{"type":"integer"},"hint":{"type":"string"}},
                    "required":["items","total"]}
                    """);
    private static final Node RUN =
            Json.parse(
                    """
                    {"type":"object","properties":{"name":{"type":"string"},
                    "arguments":{"type":"object"}},"required":["name"]}
                    """);
    private static final Node ANYTHING = Json.parse("{\"type\":\"object\"}");

    private final List<Tool<?, ?>> tools;
    private final ToolCalls calls;

    private Operations(List<Tool<?, ?>> tools, ToolCalls calls) {
        this.tools = tools;
        this.calls = calls;
    }

    static List<OfferedTool> of(List<Tool<?, ?>> tools, ToolCalls calls, boolean readOnly) {
        var operations = new Operations(tools, calls);
        var all = new ArrayList<OfferedTool>();
        all.add(
                offered(
                        ToolEntry.of(
                                "op_search",
                                "Find an operation",
                                "Find further operations by words, with their arguments.",
                                FIND,
                                FOUND,
                                Effect.READS),
                        (arguments, _) -> operations.search(arguments)));
        all.add(
                offered(
                        ToolEntry.of(
                                "op_read",
                                "Run a reading operation",
                                "Run an operation that changes nothing.",
                                RUN,
                                ANYTHING,
                                Effect.READS),
                        (arguments, exchange) ->
                                operations.run(
                                        arguments, exchange, "op_read", Effect::isReadOnly)));
        if (!readOnly) {
            all.add(
                    offered(
                            ToolEntry.of(
                                    "op_write",
                                    "Run a writing operation",
                                    "Run an operation that changes something.",
                                    RUN,
                                    ANYTHING,
                                    Effect.DESTROYS),
                            (arguments, exchange) ->
                                    operations.run(
                                            arguments,
                                            exchange,
                                            "op_write",
                                            effect -> !effect.isReadOnly())));
        }
        return all;
    }

    private static OfferedTool offered(Map<String, Node> entry, OfferedTool.Handler handler) {
        String name = entry.get("name") instanceof Node.Text(String text) ? text : "";
        return new OfferedTool(name, entry, OfferedTool.AsTask.NEVER, handler);
    }

    private Answer search(Map<String, Node> arguments) {
        Optional<String> unknown = unknownArgument(arguments, List.of("query"));
        if (unknown.isPresent()) {
            return failed(unknown.get());
        }
        return arguments.get("query") instanceof Node.Text(String query) && !query.isBlank()
                ? new Answer.Complete(ToolResult.done(ToolSearch.of(tools, query)))
                : failed(
                        "invalid_argument: query is not a text with words in it\n"
                                + "Example: op_search {\"query\":\"release a claim\"}");
    }

    private Answer run(
            Map<String, Node> arguments,
            Exchange exchange,
            String operation,
            Predicate<Effect> accepted) {
        Optional<String> unknown = unknownArgument(arguments, List.of("name", "arguments"));
        if (unknown.isPresent()) {
            return failed(unknown.get());
        }
        if (!(arguments.get("name") instanceof Node.Text(String name))) {
            return failed("invalid_argument: name is not a text\nFind it: op_search");
        }
        Optional<Tool<?, ?>> tool = find(name);
        if (tool.isEmpty()) {
            List<String> names = tools.stream().map(it -> it.name().mcp()).toList();
            return failed(
                    "not_found: no operation "
                            + Quoted.text(name)
                            + "\n"
                            + (Closest.suggestion(name, names) + " Find it: op_search").strip());
        }
        if (!accepted.test(tool.get().effect())) {
            String other = operation.equals("op_read") ? "op_write" : "op_read";
            return failed(
                    "invalid_argument: "
                            + tool.get().name()
                            + " is not run by "
                            + operation
                            + "\nCall it with "
                            + other
                            + ".");
        }
        return switch (arguments.getOrDefault("arguments", new Node.Fields(Map.of()))) {
            case Node.Fields(Map<String, Node> values) -> calls.call(tool.get(), values, exchange);
            case Node.Nothing _ -> calls.call(tool.get(), Map.of(), exchange);
            default -> failed("invalid_argument: arguments is not an object");
        };
    }

    private Optional<Tool<?, ?>> find(String name) {
        String mcp = name.replace('.', '_').replace(' ', '_');
        return tools.stream().filter(it -> it.name().mcp().equals(mcp)).findFirst();
    }

    private static Optional<String> unknownArgument(
            Map<String, Node> arguments, List<String> allowed) {
        return arguments.keySet().stream()
                .filter(it -> !allowed.contains(it))
                .findFirst()
                .map(it ->
                        "unknown_argument: "
                                + Quoted.text(it)
                                + " is not taken\nAllowed: "
                                + String.join(", ", allowed)
                                + ".");
    }

    private static Answer failed(String text) {
        return new Answer.Complete(ToolResult.failure(text));
    }
}
