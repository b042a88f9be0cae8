package dev.repotickets.tools.catalog;

import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Renders AGENT_API.md: every tool with its input, its output and a call that works.
public final class AgentApi {
    private static final String HEAD =
            """
            # Agent API

            Generated from the tool catalogue; do not edit. `./mvnw -pl tools test -Dgolden=write` writes
            it anew, and a test fails while it is out of date.

            Every tool below is one operation. Over MCP it is called by the name shown (`tools/call`);
            `tickets op NAME --args '{...}'` runs it from a shell. Results are one JSON object, as
            `structuredContent` and as text. Lists are `{items, total, next_cursor?, hint?}`: 25 rows,
            200 at the most, about 24 kB. Writes answer with ids and what changed, never with the whole
            object. What is empty is left out.

            A call that fails has `isError: true` and one text: `code: what is wrong`, then what to do
            next. Nothing was changed then. The codes:
            """;

    private AgentApi() {}

    public static String of(Toolbox toolbox) {
        String codes =
                Arrays.stream(ProblemCode.values())
                        .map(code -> "`" + code.word() + "`")
                        .collect(Collectors.joining(", "));
        var text = new StringBuilder(HEAD.stripTrailing() + " " + codes + ".\n\n");
        toolbox.tools().forEach(tool -> append(text, tool));
        return text.toString();
    }

    private static void append(StringBuilder text, Tool<?, ?> tool) {
        text.append("## ").append(tool.name().mcp()).append("\n\n");
        text.append(tool.description()).append(" *").append(effect(tool)).append("*\n\n");
        fields(text, "Input", tool.inputSchema());
        fields(text, "Output", tool.outputSchema());
        text.append("```json\n").append(tool.example()).append("\n```\n\n");
    }

    private static String effect(Tool<?, ?> tool) {
        return switch (tool.effect()) {
            case READS -> "Reads only.";
            case ADDS -> "Adds; twice is two.";
            case SETS -> "Writes; twice is the same as once.";
            case DESTROYS -> "Destroys; ask first.";
        };
    }

    private static void fields(StringBuilder text, String heading, Node.Fields schema) {
        Map<String, Node.Fields> properties = properties(schema);
        if (properties.isEmpty()) {
            text.append(heading).append(": nothing.\n\n");
            return;
        }
        text.append("| ").append(heading).append(" | type | |\n|---|---|---|\n");
        List<String> required = required(schema);
        properties.forEach((name, property) ->
                text.append("| ")
                        .append(required.contains(name) ? "**" + name + "**" : name)
                        .append(" | ")
                        .append(type(property))
                        .append(" | ")
                        .append(text(property, "description"))
                        .append(" |\n"));
        text.append('\n');
    }

    private static Map<String, Node.Fields> properties(Node.Fields schema) {
        var properties = new LinkedHashMap<String, Node.Fields>();
        if (schema.values().get("properties") instanceof Node.Fields(Map<String, Node> values)) {
            values.forEach((name, value) -> properties.put(name, (Node.Fields) value));
        }
        return properties;
    }

    private static List<String> required(Node.Fields schema) {
        return schema.values().get("required") instanceof Node.Items(List<Node> names)
                ? names.stream()
                        .map(it -> it instanceof Node.Text(String name) ? name : "")
                        .toList()
                : List.of();
    }

    private static String type(Node.Fields property) {
        String type = text(property, "type");
        if (property.values().get("enum") instanceof Node.Items(List<Node> words)) {
            return words.stream()
                    .map(it -> it instanceof Node.Text(String word) ? word : Json.write(it))
                    .collect(Collectors.joining(", "));
        }
        if (type.equals("array") && property.values().get("items") instanceof Node.Fields items) {
            return "list of " + type(items);
        }
        if (type.equals("object") && !properties(property).isEmpty()) {
            return "{" + String.join(", ", properties(property).keySet()) + "}";
        }
        String format = text(property, "format");
        return format.isEmpty() ? type : format.toLowerCase(Locale.ROOT);
    }

    private static String text(Node.Fields fields, String name) {
        return fields.values().get(name) instanceof Node.Text(String value) ? value : "";
    }
}
