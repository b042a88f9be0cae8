package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Our server in the object `key` of somebody else's JSON file.
///
/// It is put in as text, so that all else in the file keeps its form, and taking it out again gives
/// back what was there. An entry of that name that is not ours is left alone, as is a file that is
/// not plain JSON.
record JsonEntry(String file, String key, List<String> arguments) {
    private static final String NAME = "tickets";

    private String member() {
        String words =
                arguments.stream()
                        .map(it -> "\n        " + Json.write(Node.text(it)))
                        .collect(Collectors.joining(","));
        return "\n    \"tickets\": {\n      \"command\": \"tickets\",\n      \"args\": ["
                + words
                + "\n      ]\n    }";
    }

    private Node.Fields ours() {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("command", Node.text("tickets"));
        entry.put("args", new Node.Items(arguments.stream().<Node>map(Node::text).toList()));
        return new Node.Fields(entry);
    }

    String in(Optional<String> content) {
        if (content.isEmpty() || content.get().isBlank()) {
            return content.map(it -> it + "\n").orElse("") + whole();
        }
        String text = content.get();
        Map<String, Node> root = object(text);
        if (!root.containsKey(key)) {
            return inserted(text, JsonText.start(text), section());
        }
        return servers(root).containsKey(NAME)
                ? text
                : inserted(text, JsonText.start(text, key), member());
    }

    Optional<String> outOf(Optional<String> content) {
        if (content.isEmpty() || content.get().isBlank()) {
            return content;
        }
        String text = content.get();
        if (text.equals(whole())) {
            return Optional.empty();
        }
        if (text.endsWith("\n" + whole()) && text.strip().equals(whole().strip())) {
            return Optional.of(text.substring(0, text.length() - whole().length() - 1));
        }
        Map<String, Node> root = object(text);
        if (!root.containsKey(key) || !ours().equals(servers(root).get(NAME))) {
            return content;
        }
        return Optional.of(
                cut(text, JsonText.start(text), section())
                        .or(() -> cut(text, JsonText.start(text, key), member()))
                        .orElseGet(() -> written(root)));
    }

    private static String inserted(String text, int brace, String member) {
        String separator = JsonText.isEmptyObject(text, brace) ? "" : ",";
        return text.substring(0, brace + 1) + member + separator + text.substring(brace + 1);
    }

    private static Optional<String> cut(String text, int brace, String member) {
        if (!text.startsWith(member, brace + 1)) {
            return Optional.empty();
        }
        int end = brace + 1 + member.length();
        int rest = text.startsWith(",", end) ? end + 1 : end;
        return Optional.of(text.substring(0, brace + 1) + text.substring(rest));
    }

    /// Where somebody gave the file another form, what is ours is found by its meaning.
    private String written(Map<String, Node> root) {
        var servers = new LinkedHashMap<>(servers(root));
        servers.remove(NAME);
        var changed = new LinkedHashMap<>(root);
        changed.put(key, new Node.Fields(servers));
        return Json.writePretty(new Node.Fields(changed)) + "\n";
    }

    private String whole() {
        return "{" + section() + "\n}\n";
    }

    private String section() {
        return "\n  \"" + key + "\": {" + member() + "\n  }";
    }

    private Map<String, Node> servers(Map<String, Node> root) {
        if (root.get(key) instanceof Node.Fields(Map<String, Node> servers)) {
            return servers;
        }
        throw refusal();
    }

    private Map<String, Node> object(String content) {
        try {
            if (Json.parse(content) instanceof Node.Fields(Map<String, Node> values)) {
                return values;
            }
        } catch (ProblemException _) {
            // said below: a file that we cannot read is never written over
        }
        throw refusal();
    }

    private RuntimeException refusal() {
        return new Problem.PreconditionFailed(
                        file + " is not plain JSON as we know it and was not touched",
                        "Add this by hand: \""
                                + key
                                + "\": {\""
                                + NAME
                                + "\": "
                                + Json.write(ours())
                                + "}")
                .toException();
    }
}
