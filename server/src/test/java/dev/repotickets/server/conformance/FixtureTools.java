package dev.repotickets.server.conformance;

import static dev.repotickets.server.conformance.Fixture.ask;
import static dev.repotickets.server.conformance.Fixture.asked;
import static dev.repotickets.server.conformance.Fixture.content;
import static dev.repotickets.server.conformance.Fixture.elicitation;
import static dev.repotickets.server.conformance.Fixture.filled;
import static dev.repotickets.server.conformance.Fixture.json;
import static dev.repotickets.server.conformance.Fixture.pause;
import static dev.repotickets.server.conformance.Fixture.roots;
import static dev.repotickets.server.conformance.Fixture.sampling;
import static dev.repotickets.server.conformance.Fixture.text;
import static dev.repotickets.server.conformance.Fixture.textItem;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Ability;
import dev.repotickets.server.feature.Answer;
import dev.repotickets.server.feature.Exchange;
import dev.repotickets.server.feature.FeatureException;
import dev.repotickets.server.feature.Notice;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.feature.OfferedTool;
import dev.repotickets.server.jsonrpc.RpcError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tools of the suite.
final class FixtureTools {
    private static final String NO_ARGUMENTS = "{\"type\":\"object\",\"properties\":{}}";
    private static final String RESOURCE =
            "{\"type\":\"resource\",\"resource\":{\"uri\":\"test://embedded-resource\","
                    + "\"mimeType\":\"text/plain\",\"text\":\"This is an embedded resource.\"}}";
    private static final String IMAGE =
            "{\"type\":\"image\",\"mimeType\":\"image/png\",\"data\":\"" + Fixture.PNG + "\"}";

    private final List<OfferedTool> all = new ArrayList<>();

    FixtureTools(Notices notices) {
        contents();
        conversations();
        inputs();
        changes(notices);
        tasks();
    }

    List<OfferedTool> all() {
        return List.copyOf(all);
    }

    private void contents() {
        add("test_simple_text", e -> text("This is a simple text response for testing."));
        add("test_image_content", e -> content(IMAGE));
        add(
                "test_audio_content",
                e ->
                        content(
                                "{\"type\":\"audio\",\"mimeType\":\"audio/wav\",\"data\":\""
                                        + Fixture.WAV
                                        + "\"}"));
        add("test_embedded_resource", e -> content(RESOURCE));
        add(
                "test_multiple_content_types",
                e ->
                        content(
                                textItem("Multiple content types test:")
                                        + ","
                                        + IMAGE
                                        + ","
                                        + RESOURCE));
        add(
                "test_error_handling",
                e ->
                        new Answer.Complete(
                                json(
                                        "{\"isError\":true,\"content\":["
                                                + textItem(
                                                        "This tool intentionally returns an error for testing")
                                                + "]}")));
        add(
                "test_tool_with_progress",
                e -> {
                    for (long done = 0; done <= 100; done += 50) {
                        e.progress(done, Optional.of(100L), "at " + done);
                        pause(20);
                    }
                    return text("done");
                });
        add(
                new OfferedTool(
                        "json_schema_2020_12_tool",
                        Fixture.listed("json_schema_2020_12_tool", FixtureSchema.TEXT),
                        OfferedTool.AsTask.NEVER,
                        (arguments, e) -> text("ok")));
        add(
                "test_custom_header",
                "{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\","
                        + "\"x-mcp-header\":\"Region\"}},\"required\":[\"region\"]}",
                OfferedTool.AsTask.NEVER,
                (arguments, e) -> text("ok"));
    }

    private void conversations() {
        add(
                "test_tool_with_logging",
                e -> {
                    for (String message : List.of("started", "at work", "completed")) {
                        e.log("info", Node.text("Tool execution " + message));
                        pause(20);
                    }
                    return text("logged");
                });
        add(
                "test_logging_tool",
                e -> {
                    e.log("info", Node.text("Tool execution"));
                    return text("logged");
                });
        add(
                "test_sampling",
                "{\"type\":\"object\",\"properties\":{\"prompt\":{\"type\":\"string\"}},"
                        + "\"required\":[\"prompt\"]}",
                OfferedTool.AsTask.NEVER,
                (arguments, e) ->
                        e.input("answer")
                                .map(it -> text("LLM response: " + it))
                                .orElseGet(() ->
                                        ask("answer", sampling(word(arguments, "prompt"), 100))));
        add(
                "test_elicitation",
                "{\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"}},"
                        + "\"required\":[\"message\"]}",
                OfferedTool.AsTask.NEVER,
                (arguments, e) ->
                        asked(
                                e,
                                "user",
                                elicitation(
                                        word(arguments, "message"),
                                        "\"username\":{\"type\":\"string\",\"description\":\"User's response\"},"
                                                + "\"email\":{\"type\":\"string\",\"description\":\"User's email\"}",
                                        "\"username\",\"email\"")));
        add(
                "test_elicitation_sep1034_defaults",
                e -> asked(e, "user", elicitation("Please review", FixtureSchema.DEFAULTS, "")));
        add(
                "test_elicitation_sep1330_enums",
                e -> asked(e, "user", elicitation("Please choose", FixtureSchema.ENUMS, "")));
        add(
                "test_streaming_elicitation",
                e -> {
                    e.progress(1, Optional.empty(), "asking");
                    return asked(e, "name", name("What is your name?"));
                });
        add(
                "test_missing_capability",
                e -> {
                    if (!e.can(Ability.SAMPLING)) {
                        throw FeatureException.lacking(Ability.SAMPLING);
                    }
                    return text("ok");
                });
    }

    private void inputs() {
        add(
                "test_input_required_result_elicitation",
                e ->
                        filled(e, "user_name", "name")
                                .map(it -> text("Hello, " + it + "!"))
                                .orElseGet(() -> ask("user_name", name("What is your name?"))));
        add(
                "test_input_required_result_sampling",
                e -> asked(e, "capital_question", sampling("What is the capital of France?", 100)));
        add("test_input_required_result_list_roots", e -> asked(e, "client_roots", roots()));
        add("test_input_required_result_request_state", this::confirmed);
        add("test_input_required_result_tampered_state", this::confirmed);
        add(
                "test_input_required_result_multiple_inputs",
                e -> {
                    var questions = new LinkedHashMap<String, Answer.Question>();
                    questions.put("user_name", name("What is your name?"));
                    questions.put("greeting", sampling("Generate a greeting", 50));
                    questions.put("client_roots", roots());
                    return questions.keySet().stream().allMatch(it -> e.input(it).isPresent())
                            ? text("all there")
                            : new Answer.InputRequired(questions, Optional.of("many"));
                });
        add(
                "test_input_required_result_multi_round",
                e ->
                        switch (e.state().orElse("")) {
                            case "" -> ask("step1", name("Step 1: What is your name?"), "one");
                            case "one" ->
                                    ask(
                                            "step2",
                                            elicitation(
                                                    "Step 2: What is your favorite color?",
                                                    "\"color\":{\"type\":\"string\"}",
                                                    "\"color\""),
                                            "two");
                            default -> text("done");
                        });
        add(
                "test_input_required_result_capabilities",
                e -> {
                    var questions = new LinkedHashMap<String, Answer.Question>();
                    if (e.can(Ability.ELICITATION)) {
                        questions.put("user_name", name("What is your name?"));
                    }
                    if (e.can(Ability.SAMPLING)) {
                        questions.put("greeting", sampling("Generate a greeting", 50));
                    }
                    return new Answer.InputRequired(questions, Optional.empty());
                });
    }

    private Answer confirmed(Exchange e) {
        return e.state().isPresent() && e.input("confirm").isPresent()
                ? text("state-ok")
                : ask(
                        "confirm",
                        elicitation("Please confirm", "\"ok\":{\"type\":\"boolean\"}", "\"ok\""),
                        "confirming");
    }

    private void changes(Notices notices) {
        add(
                "test_trigger_tool_change",
                e -> {
                    notices.tell(new Notice.ToolsChanged());
                    return text("changed");
                });
        add(
                "test_trigger_prompt_change",
                e -> {
                    notices.tell(new Notice.PromptsChanged());
                    return text("changed");
                });
    }

    private void tasks() {
        add(
                "greet",
                "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}",
                OfferedTool.AsTask.NEVER,
                (arguments, e) -> text("Hello, " + word(arguments, "name") + "!"));
        add(
                "slow_compute",
                "{\"type\":\"object\",\"properties\":{\"seconds\":{\"type\":\"number\"},"
                        + "\"label\":{\"type\":\"string\"}}}",
                OfferedTool.AsTask.POSSIBLE,
                (arguments, e) -> {
                    long seconds =
                            arguments.get("seconds") instanceof Node.Numeral n
                                    ? n.value().longValue()
                                    : 0;
                    pause(seconds * 1000);
                    return text("computed " + word(arguments, "label"));
                });
        add(
                "failing_job",
                NO_ARGUMENTS,
                OfferedTool.AsTask.ALWAYS,
                (arguments, e) ->
                        new Answer.Complete(
                                json(
                                        "{\"isError\":true,\"content\":["
                                                + textItem("failed")
                                                + "]}")));
        add(
                "protocol_error_job",
                NO_ARGUMENTS,
                OfferedTool.AsTask.ALWAYS,
                (arguments, e) -> {
                    throw new FeatureException(RpcError.INTERNAL_ERROR, "a protocol error");
                });
        add(
                "confirm_delete",
                "{\"type\":\"object\",\"properties\":{\"filename\":{\"type\":\"string\"}}}",
                OfferedTool.AsTask.POSSIBLE,
                (arguments, e) ->
                        asked(
                                e,
                                "confirm",
                                elicitation(
                                        "Delete it?",
                                        "\"confirm\":{\"type\":\"boolean\"}",
                                        "\"confirm\"")));
        add(
                "multi_input",
                NO_ARGUMENTS,
                OfferedTool.AsTask.POSSIBLE,
                (arguments, e) ->
                        e.input("first").isPresent() && e.input("second").isPresent()
                                ? text("both")
                                : new Answer.InputRequired(
                                        Map.of("first", name("First?"), "second", name("Second?")),
                                        Optional.empty()));
        add(
                "test_tool_with_task",
                NO_ARGUMENTS,
                OfferedTool.AsTask.NEVER,
                (arguments, e) -> {
                    Optional<String> name = filled(e, "user_name", "name");
                    return name.isEmpty()
                            ? ask("user_name", name("What is your name?"), "naming")
                            : new Answer.Later((_, _) -> text("Hello, " + name.get() + "!"));
                });
    }

    private static Answer.Question name(String message) {
        return elicitation(message, "\"name\":{\"type\":\"string\"}", "\"name\"");
    }

    private static String word(Map<String, Node> arguments, String name) {
        return arguments.get(name) instanceof Node.Text(String word) ? word : "";
    }

    private interface Work {
        Answer run(Exchange exchange);
    }

    private void add(String name, Work work) {
        add(name, NO_ARGUMENTS, OfferedTool.AsTask.NEVER, (arguments, e) -> work.run(e));
    }

    private void add(
            String name, String schema, OfferedTool.AsTask task, OfferedTool.Handler handler) {
        add(new OfferedTool(name, Fixture.listed(name, schema), task, handler));
    }

    private void add(OfferedTool tool) {
        all.add(tool);
    }
}
