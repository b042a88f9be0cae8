package dev.repotickets.server.conformance;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The small parts that the features of the suite are made of.
final class Fixture {
    /// One red point.
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    static final String WAV = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=";

    private Fixture() {}

    static Map<String, Node> json(String text) {
        return ((Node.Fields) Json.parse(text)).values();
    }

    static Answer content(String items) {
        return new Answer.Complete(json("{\"content\":[" + items + "]}"));
    }

    static Answer text(String text) {
        return content(textItem(text));
    }

    static String textItem(String text) {
        return "{\"type\":\"text\",\"text\":" + Json.write(Node.text(text)) + "}";
    }

    static Answer.Question elicitation(String message, String properties, String required) {
        return new Answer.Question(
                Ability.ELICITATION,
                json(
                        "{\"mode\":\"form\",\"message\":\""
                                + message
                                + "\",\"requestedSchema\":{\"type\":\"object\",\"properties\":{"
                                + properties
                                + "},\"required\":["
                                + required
                                + "]}}"));
    }

    static Answer.Question sampling(String prompt, int tokens) {
        return new Answer.Question(
                Ability.SAMPLING,
                json(
                        "{\"messages\":[{\"role\":\"user\",\"content\":"
                                + textItem(prompt)
                                + "}],\"maxTokens\":"
                                + tokens
                                + "}"));
    }

    static Answer.Question roots() {
        return new Answer.Question(Ability.ROOTS, Map.of());
    }

    static Answer ask(String name, Answer.Question question) {
        return new Answer.InputRequired(Map.of(name, question), Optional.empty());
    }

    static Answer ask(String name, Answer.Question question, String state) {
        return new Answer.InputRequired(Map.of(name, question), Optional.of(state));
    }

    /// The text that a user filled in.
    static Optional<String> filled(Exchange exchange, String name, String field) {
        return exchange.input(name)
                .map(it -> it.values().get("content"))
                .filter(Node.Fields.class::isInstance)
                .map(it -> ((Node.Fields) it).values().get(field))
                .map(it -> it instanceof Node.Text(String word) ? word : Json.write(it));
    }

    static Answer asked(Exchange exchange, String name, Answer.Question question) {
        return exchange.input(name)
                .map(it -> text(name + ": " + Json.write(it)))
                .orElseGet(() -> ask(name, question));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Node> listed(String name, String schema) {
        var listed = new LinkedHashMap<String, Node>();
        listed.put("name", Node.text(name));
        listed.put("description", Node.text("For the conformance suite: " + name));
        listed.put("inputSchema", Json.parse(schema));
        return listed;
    }
}
