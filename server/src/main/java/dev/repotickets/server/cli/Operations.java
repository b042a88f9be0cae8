package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// `tickets op`: any tool, uniformly, with JSON in and JSON out.
final class Operations {
    private Operations() {}

    static int run(Arguments arguments, Session session) {
        Optional<String> name = arguments.text("name");
        if (name.isEmpty()) {
            return list(session);
        }
        Node input;
        try {
            input = Json.parse(arguments.text("input").orElse("{}"));
        } catch (ProblemException e) {
            return session.refused(e.problem());
        }
        return switch (session.call(name.get(), input)) {
            case Outcome.Done(Node.Fields output) -> {
                session.json(output);
                yield ExitCode.OK;
            }
            case Outcome.Failed(String _, Problem problem) -> session.refused(problem);
        };
    }

    private static int list(Session session) {
        if (session.format().isJson()) {
            session.json(
                    new Node.Items(
                            session.toolbox().tools().stream().map(Operations::node).toList()));
            return ExitCode.OK;
        }
        List<List<String>> rows =
                session.toolbox().tools().stream()
                        .map(tool -> List.of(tool.name().mcp(), tool.title()))
                        .toList();
        new Table(List.of("Tool", "What it does"), rows).lines().forEach(session.terminal()::print);
        session.terminal().hint("Arguments and results: tickets op --json, or AGENT_API.md");
        return ExitCode.OK;
    }

    private static Node node(Tool<?, ?> tool) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("name", Node.text(tool.name().mcp()));
        fields.put("title", Node.text(tool.title()));
        fields.put("description", Node.text(tool.description()));
        fields.put("input_schema", tool.inputSchema());
        fields.put("output_schema", tool.outputSchema());
        return new Node.Fields(fields);
    }
}
