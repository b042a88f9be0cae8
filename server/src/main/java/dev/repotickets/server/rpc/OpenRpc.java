package dev.repotickets.server.rpc;

import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Words;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.ScopeOf;
import dev.repotickets.server.mcp.Version;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The description of all methods that tools for JSON-RPC read (OpenRPC 1.3.2,
/// `spec.open-rpc.org`), made from the same declarations as everything else.
final class OpenRpc {
    private OpenRpc() {}

    /// The same tools give the same document, to the last character.
    static Node.Fields document(List<Tool<?, ?>> tools) {
        var methods = new ArrayList<Node>();
        methods.add(ping());
        tools.stream().map(OpenRpc::method).forEach(methods::add);
        return fields(
                "openrpc",
                Node.text("1.3.2"),
                "info",
                fields(
                        "title",
                        Node.text("repo-tickets"),
                        "version",
                        Node.text(Version.text()),
                        "description",
                        Node.text(
                                "Tickets that live in a repository. Each method is also called"
                                        + " by its name with an underscore: ticket_create."),
                        "license",
                        fields("name", Node.text("Apache-2.0"))),
                "methods",
                new Node.Items(methods),
                "components",
                fields("errors", errors()));
    }

    /// The names of the parameters in the order in which they can be sent without names: that of
    /// the declaration, those that must be there first.
    static List<String> order(Tool<?, ?> tool) {
        Node.Fields schema = tool.inputSchema();
        Set<String> required = required(schema);
        Set<String> all = properties(schema).keySet();
        return Stream.concat(
                        all.stream().filter(required::contains),
                        all.stream().filter(name -> !required.contains(name)))
                .toList();
    }

    private static Node method(Tool<?, ?> tool) {
        Node.Fields schema = tool.inputSchema();
        Map<String, Node> properties = properties(schema);
        Set<String> required = required(schema);
        List<Node> params =
                order(tool).stream()
                        .map(name ->
                                param(
                                        name,
                                        properties.getOrDefault(name, fields()),
                                        required.contains(name)))
                        .toList();
        Scope scope = ScopeOf.tool(tool);
        return fields(
                "name",
                Node.text(tool.name().rpc()),
                "summary",
                Node.text(tool.title()),
                "description",
                Node.text(tool.description()),
                "tags",
                new Node.Items(List.of(fields("name", Node.text(tool.name().family())))),
                "paramStructure",
                Node.text("either"),
                "params",
                new Node.Items(params),
                "result",
                fields(
                        "name",
                        Node.text(tool.name().mcp() + "_result"),
                        "schema",
                        tool.outputSchema()),
                "errors",
                new Node.Items(codes().map(OpenRpc::reference).toList()),
                "examples",
                new Node.Items(List.of(example(tool))),
                "x-scope",
                Node.text(Words.of(scope)));
    }

    private static Node param(String name, Node schema, boolean isRequired) {
        var param = new LinkedHashMap<String, Node>();
        param.put("name", Node.text(name));
        if (schema instanceof Node.Fields(Map<String, Node> values)
                && values.containsKey("description")) {
            param.put("summary", values.get("description"));
        }
        if (isRequired) {
            param.put("required", Node.truth(true));
        }
        param.put("schema", schema);
        return new Node.Fields(param);
    }

    private static Node example(Tool<?, ?> tool) {
        var params = new ArrayList<Node>();
        if (Json.parse(tool.example()) instanceof Node.Fields(Map<String, Node> values)) {
            values.forEach(
                    (name, value) -> params.add(fields("name", Node.text(name), "value", value)));
        }
        return fields(
                "name",
                Node.text(tool.name().mcp() + "_example"),
                "params",
                new Node.Items(params));
    }

    private static Node ping() {
        return fields(
                "name",
                Node.text("rpc.ping"),
                "summary",
                Node.text("Tells that somebody is there"),
                "params",
                new Node.Items(List.of()),
                "result",
                fields(
                        "name",
                        Node.text("rpc_ping_result"),
                        "schema",
                        fields("type", Node.text("object"))));
    }

    private static Stream<String> codes() {
        return Stream.concat(
                Arrays.stream(ProblemCode.values()).map(ProblemCode::word),
                Stream.of("forbidden", "cancelled"));
    }

    private static Node errors() {
        var errors = new LinkedHashMap<String, Node>();
        for (ProblemCode code : ProblemCode.values()) {
            errors.put(code.word(), error(ErrorNumbers.of(code), code.word()));
        }
        errors.put("forbidden", error(ErrorNumbers.FORBIDDEN, "forbidden"));
        errors.put("cancelled", error(ErrorNumbers.CANCELLED, "cancelled"));
        return new Node.Fields(errors);
    }

    private static Node error(int number, String word) {
        return fields(
                "code",
                Node.number(number),
                "message",
                Node.text(word),
                "data",
                fields("code", Node.text(word)));
    }

    private static Node reference(String code) {
        return fields("$ref", Node.text("#/components/errors/" + code));
    }

    private static Map<String, Node> properties(Node.Fields schema) {
        return schema.values().get("properties") instanceof Node.Fields(Map<String, Node> values)
                ? values
                : Map.of();
    }

    private static Set<String> required(Node.Fields schema) {
        return schema.values().get("required") instanceof Node.Items(List<Node> names)
                ? names.stream()
                        .map(it -> it instanceof Node.Text(String name) ? name : "")
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /// Names and values in turn.
    private static Node.Fields fields(Object... content) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < content.length; i += 2) {
            fields.put((String) content[i], (Node) content[i + 1]);
        }
        return new Node.Fields(fields);
    }
}
