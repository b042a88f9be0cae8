package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.yaml.YamlDocument;
import dev.repotickets.core.yaml.YamlFault;
import dev.repotickets.core.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps of a workflow, from a file and from options.
record StepFile(Session session) {
    private static final Set<String> TAKEN =
            Set.of("description", "ticket_id", "template", "steps");
    private static final Set<String> NUMBERS =
            Set.of("max_attempts", "backoff_seconds", "timeout_minutes");

    /// The input of the tool. What an option says goes before what the file says.
    Map<String, Node> input(Arguments arguments) {
        var input = new LinkedHashMap<String, Node>();
        arguments.text("file").ifPresent(it -> input.putAll(file(it)));
        input.putAll(arguments.without("file", "step").values());
        if (arguments.has("step")) {
            List<Node> steps = new ArrayList<>(Values.items(new Node.Fields(input), "steps"));
            arguments.texts("step").forEach(it -> steps.add(step(it)));
            input.put("steps", new Node.Items(steps));
        }
        return input;
    }

    private Map<String, Node> file(String name) {
        return switch (YamlReader.readForeign(session.sources().read(name).bytes())) {
            case YamlFault(int line, String reason) ->
                    throw new Problem.InvalidArgument(
                                    "file",
                                    name + ":" + line + ": " + reason,
                                    "Write it as:\nsteps:\n  - name: build\n    task_type: code")
                            .toException();
            case YamlDocument document -> typed(document.fields());
        };
    }

    private static Map<String, Node> typed(Node.Fields file) {
        var fields = new LinkedHashMap<>(file.values());
        fields.keySet().retainAll(TAKEN);
        if (fields.get("steps") instanceof Node.Items(List<Node> steps)) {
            fields.put("steps", new Node.Items(steps.stream().map(StepFile::typedStep).toList()));
        }
        return fields;
    }

    /// Every value of a file is a text; a tool takes numbers and truths.
    private static Node typedStep(Node step) {
        if (!(step instanceof Node.Fields(Map<String, Node> values))) {
            return step;
        }
        var typed = new LinkedHashMap<>(values);
        typed.replaceAll((key, value) -> {
            String text = Values.text(value);
            if (NUMBERS.contains(key) && text.matches("-?[0-9]{1,9}")) {
                return new Node.Numeral(new BigDecimal(text));
            }
            return key.equals("gate") && text.matches("true|false")
                    ? Node.truth(text.equals("true"))
                    : value;
        });
        return new Node.Fields(typed);
    }

    /// `test:test:build,lint` is the step test of type test behind build and lint.
    private static Node step(String said) {
        String[] parts = said.split(":", 3);
        var step = new LinkedHashMap<String, Node>();
        step.put("name", Node.text(parts[0]));
        if (parts.length > 1 && parts[1].equals("gate")) {
            step.put("gate", Node.truth(true));
        } else if (parts.length > 1 && !parts[1].isBlank()) {
            step.put("task_type", Node.text(parts[1]));
        }
        if (parts.length > 2) {
            step.put(
                    "depends_on",
                    new Node.Items(
                            List.of(parts[2].split(",")).stream()
                                    .map(String::strip)
                                    .map(Node::text)
                                    .map(Node.class::cast)
                                    .toList()));
        }
        return new Node.Fields(step);
    }
}
