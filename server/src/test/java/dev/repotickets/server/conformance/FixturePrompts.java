package dev.repotickets.server.conformance;

import static dev.repotickets.server.conformance.Fixture.ask;
import static dev.repotickets.server.conformance.Fixture.elicitation;
import static dev.repotickets.server.conformance.Fixture.filled;
import static dev.repotickets.server.conformance.Fixture.json;
import static dev.repotickets.server.conformance.Fixture.textItem;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.OfferedPrompt;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The prompts of the suite.
final class FixturePrompts {
    static final List<OfferedPrompt> ALL =
            List.of(
                    prompt(
                            "test_simple_prompt",
                            "[]",
                            (arguments, e) ->
                                    messages(textItem("This is a simple prompt for testing."))),
                    prompt(
                            "test_prompt_with_arguments",
                            "[{\"name\":\"arg1\",\"required\":true},{\"name\":\"arg2\",\"required\":true}]",
                            (arguments, e) ->
                                    messages(
                                            textItem(
                                                    "Prompt with arguments: arg1='"
                                                            + word(arguments, "arg1")
                                                            + "', arg2='"
                                                            + word(arguments, "arg2")
                                                            + "'"))),
                    prompt(
                            "test_prompt_with_embedded_resource",
                            "[{\"name\":\"resourceUri\",\"required\":true}]",
                            (arguments, e) ->
                                    messages(
                                            "{\"type\":\"resource\",\"resource\":{\"uri\":"
                                                    + Json.write(
                                                            Node.text(
                                                                    word(arguments, "resourceUri")))
                                                    + ",\"mimeType\":\"text/plain\",\"text\":\"Embedded resource content\"}}")),
                    prompt(
                            "test_prompt_with_image",
                            "[]",
                            (arguments, e) ->
                                    messages(
                                            "{\"type\":\"image\",\"mimeType\":\"image/png\",\"data\":\""
                                                    + Fixture.PNG
                                                    + "\"}")),
                    prompt(
                            "test_input_required_result_prompt",
                            "[]",
                            (arguments, e) ->
                                    filled(e, "user_context", "context")
                                            .map(it -> messages(textItem("Context: " + it)))
                                            .orElseGet(() ->
                                                    ask(
                                                            "user_context",
                                                            elicitation(
                                                                    "What context should the prompt use?",
                                                                    "\"context\":{\"type\":\"string\"}",
                                                                    "\"context\"")))));

    private FixturePrompts() {}

    private static OfferedPrompt prompt(
            String name, String arguments, OfferedTool.Handler handler) {
        var listed = new LinkedHashMap<String, Node>();
        listed.put("name", Node.text(name));
        listed.put("description", Node.text("For the conformance suite: " + name));
        listed.put("arguments", Json.parse(arguments));
        return new OfferedPrompt(name, listed, handler);
    }

    private static Answer messages(String content) {
        return new Answer.Complete(
                json("{\"messages\":[{\"role\":\"user\",\"content\":" + content + "}]}"));
    }

    private static String word(Map<String, Node> arguments, String name) {
        return arguments.get(name) instanceof Node.Text(String word) ? word : "";
    }
}
