package dev.repotickets.server.mcp;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.feature.OfferedResource;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The requests that every version of the protocol has, answered from the features.
final class FeatureRequests {
    static final Set<String> METHODS =
            Set.of(
                    "tools/list",
                    "tools/call",
                    "prompts/list",
                    "prompts/get",
                    "resources/list",
                    "resources/templates/list",
                    "resources/read",
                    "completion/complete");

    private FeatureRequests() {}

    /// Throws a [FeatureException] for what the protocol has an error for.
    static Answer answer(
            String method, Map<String, Node> params, Features features, Exchange exchange) {
        return switch (method) {
            case "tools/call" ->
                    tool(params, features).handler().handle(arguments(params), exchange);
            case "prompts/get" ->
                    prompt(params, features).handler().handle(arguments(params), exchange);
            default -> new Answer.Complete(result(method, params, features, exchange));
        };
    }

    /// The tool that a call names.
    static OfferedTool tool(Map<String, Node> params, Features features) {
        String name = text(params, "name", "the tool to call");
        return features.tool(name).orElseThrow(() -> invalid(features.unknownTool(name)));
    }

    private static Map<String, Node> result(
            String method, Map<String, Node> params, Features features, Exchange exchange) {
        Node cursor = params.get("cursor");
        return switch (method) {
            case "tools/list" ->
                    Pages.page(
                            "tools",
                            features.tools().stream()
                                    .map(it -> it.entry(exchange.showsPages()))
                                    .toList(),
                            cursor);
            case "prompts/list" ->
                    Pages.page(
                            "prompts",
                            features.prompts().stream().map(OfferedPrompt::entry).toList(),
                            cursor);
            case "resources/list" -> Pages.page("resources", entries(features.resources()), cursor);
            case "resources/templates/list" ->
                    Pages.page("resourceTemplates", entries(features.templates()), cursor);
            case "resources/read" ->
                    features.read(text(params, "uri", "the resource to read"), exchange);
            case "completion/complete" -> completion(params, features, exchange);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private static List<Node> entries(List<OfferedResource> resources) {
        return resources.stream().map(OfferedResource::entry).toList();
    }

    private static OfferedPrompt prompt(Map<String, Node> params, Features features) {
        String name = text(params, "name", "the prompt to get");
        return features.prompts().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("no prompt is called " + Quoted.text(name)));
    }

    private static Map<String, Node> completion(
            Map<String, Node> params, Features features, Exchange exchange) {
        if (!(params.get("ref") instanceof Node.Fields reference)) {
            throw invalid("ref is not an object: it names a prompt or a resource template");
        }
        if (!(params.get("argument") instanceof Node.Fields(Map<String, Node> argument))) {
            throw invalid("argument is not an object with name and value");
        }
        Features.Completion found =
                features.complete(
                        reference,
                        text(argument, "name", "the argument to complete"),
                        text(argument, "value", "what was typed of it"),
                        others(params),
                        exchange);
        var completion = new LinkedHashMap<String, Node>();
        completion.put("values", new Node.Items(found.values().stream().map(Node::text).toList()));
        completion.put("total", Node.number(found.total()));
        completion.put("hasMore", Node.truth(found.hasMore()));
        return Map.of("completion", new Node.Fields(completion));
    }

    private static Map<String, String> others(Map<String, Node> params) {
        var others = new LinkedHashMap<String, String>();
        if (params.get("context") instanceof Node.Fields(Map<String, Node> context)
                && context.get("arguments") instanceof Node.Fields(Map<String, Node> arguments)) {
            arguments.forEach((name, value) -> {
                if (value instanceof Node.Text(String word)) {
                    others.put(name, word);
                }
            });
        }
        return others;
    }

    static Map<String, Node> arguments(Map<String, Node> params) {
        return switch (params.get("arguments")) {
            case null -> Map.of();
            case Node.Nothing _ -> Map.of();
            case Node.Fields(Map<String, Node> arguments) -> arguments;
            default -> throw invalid("arguments is not an object");
        };
    }

    private static String text(Map<String, Node> values, String name, String meaning) {
        if (values.get(name) instanceof Node.Text(String value)) {
            return value;
        }
        throw invalid(name + " is not a text: it is " + meaning);
    }

    private static FeatureException invalid(String message) {
        return new FeatureException(RpcError.INVALID_PARAMS, message);
    }
}
