package dev.repotickets.tools.ticket;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Steps;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step of a batch: which tool it is, and its arguments with what earlier steps made.
final class BatchStep {
    private static final String KEY = "idempotency_key";

    private BatchStep() {}

    /// Only tools that change tickets inside of a write can be steps.
    static Tool<?, ?> tool(String op, String where, Steps steps) {
        Tool<?, ?> tool = steps.tool(Steps.toolOf(op));
        if (!(tool.work() instanceof Work.Writing<?, ?>)) {
            throw new Problem.InvalidArgument(
                            where + ".op",
                            tool.name() + " cannot be a step of a batch",
                            "Call it by itself.")
                    .toException();
        }
        return tool;
    }

    /// "$1" and the like, where they are a whole value, become the ids. `key` is what a step by
    /// itself is repeated under.
    static Node.Fields arguments(
            Map<String, Node> args,
            Map<String, String> ids,
            Optional<String> key,
            Tool<?, ?> tool) {
        var arguments = new LinkedHashMap<String, Node>();
        args.forEach((name, value) -> arguments.put(name, resolved(value, ids)));
        key.filter(_ -> tool.takesIdempotencyKey())
                .ifPresent(it -> arguments.putIfAbsent(KEY, Node.text(it)));
        return new Node.Fields(arguments);
    }

    private static Node resolved(Node node, Map<String, String> ids) {
        return switch (node) {
            case Node.Text(String text) when text.matches("\\$[1-9][0-9]{0,3}") ->
                    Node.text(known(text, ids));
            case Node.Items(List<Node> values) ->
                    new Node.Items(values.stream().map(it -> resolved(it, ids)).toList());
            case Node.Fields(Map<String, Node> values) -> {
                var resolved = new LinkedHashMap<String, Node>();
                values.forEach((name, value) -> resolved.put(name, resolved(value, ids)));
                yield new Node.Fields(resolved);
            }
            default -> node;
        };
    }

    private static String known(String reference, Map<String, String> ids) {
        String id = ids.get(reference);
        if (id == null) {
            throw new Problem.InvalidArgument(
                            "args",
                            reference + " names nothing that an earlier step made",
                            "\"$1\" is the first thing that this batch creates.")
                    .toException();
        }
        return id;
    }
}
