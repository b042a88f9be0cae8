package dev.repotickets.tools.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import dev.repotickets.tools.Desk;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "type",
                    "properties",
                    "required",
                    "items",
                    "enum",
                    "description",
                    "format",
                    "minimum",
                    "maximum");

    static Stream<Tool<?, ?>> tools() {
        return Catalog.toolbox().tools().stream();
    }

    @Test
    void every_tool_is_found_by_each_spelling_of_its_name_and_by_no_other() {
        assertThat(tools().map(it -> it.name().mcp()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
        tools().forEach(tool -> {
            assertThat(Catalog.toolbox().find(tool.name().mcp())).containsSame(tool);
            assertThat(Catalog.toolbox().find(tool.name().rpc())).containsSame(tool);
        });
        assertThat(Catalog.toolbox().find("ticket")).isEmpty();
        assertThat(Catalog.toolbox().find("sprint_get")).isEmpty();
    }

    @Test
    void the_agent_api_document_is_up_to_date() throws IOException {
        new GoldenFile(Path.of("../AGENT_API.md")).mustBe(AgentApi.of(Catalog.toolbox()));
    }

    @Test
    void the_schemas_are_those_that_were_agreed() throws IOException {
        var all = new LinkedHashMap<String, Node>();
        tools().forEach(tool -> {
            var both = new LinkedHashMap<String, Node>();
            both.put("description", Node.text(tool.description()));
            both.put("input", tool.inputSchema());
            both.put("output", tool.outputSchema());
            all.put(tool.name().mcp(), new Node.Fields(both));
        });

        new GoldenFile(Path.of("src/test/resources/golden/schemas.json"))
                .mustBe(Json.writePretty(new Node.Fields(all)) + "\n");
    }

    @Test
    void the_readme_counts_the_tools_rightly() throws IOException {
        long families = tools().map(tool -> tool.name().family()).distinct().count();

        assertThat(families).isEqualTo(13);
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(tools().count() + " tools in thirteen families");
    }

    @Test
    void the_catalogue_holds_the_families_that_are_here() {
        assertThat(tools().map(tool -> tool.name().mcp()))
                .contains(
                        "workspace_prime",
                        "ticket_create",
                        "ticket_batch",
                        "time_add",
                        "epic_create",
                        "requirement_add",
                        "backlog_add",
                        "sprint_plan",
                        "agent_create",
                        "task_next",
                        "assign_plan",
                        "workflow_start",
                        "report_status")
                .hasSize(87);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void a_tool_is_named_and_described_briefly(Tool<?, ?> tool) {
        assertThat(tool.name().mcp()).matches("[a-z][a-z0-9_]{0,39}");
        assertThat(tool.description()).isNotBlank().hasSizeLessThanOrEqualTo(130);
        assertThat(tool.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void its_example_is_read_by_its_own_input(Tool<?, ?> tool) {
        assertThat(Shape.of(tool.input()).readTyped(Json.parse(tool.example()))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void its_schemas_keep_to_the_dialect(Tool<?, ?> tool) {
        requireDialect(tool.inputSchema());
        requireDialect(tool.outputSchema());
    }

    @Test
    void every_tool_that_adds_and_has_no_natural_key_takes_an_idempotency_key() {
        List<String> without =
                tools().filter(tool -> tool.effect() == Effect.ADDS)
                        .filter(tool -> !tool.takesIdempotencyKey())
                        .map(tool -> tool.name().mcp())
                        .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void every_example_is_answered_or_refused_with_advice_but_never_breaks() {
        var desk = new Desk();
        for (int i = 0; i < 13; i++) {
            desk.done("ticket_create", "{\"title\":\"Auth\"}");
        }

        tools().forEach(tool ->
                assertThat(desk.ask(tool.name().mcp(), tool.example())).isNotNull());
    }

    private static void requireDialect(Node.Fields schema) {
        assertThat(schema.values().keySet()).isSubsetOf(KEYWORDS);
        if (schema.values().get("description") instanceof Node.Text(String text)) {
            assertThat(text.length()).isLessThanOrEqualTo(130);
        }
        if (schema.values().get("type") instanceof Node.Text(String type) && type.equals("array")) {
            assertThat(schema.values()).containsKey("items");
        }
        if (schema.values().get("items") instanceof Node.Fields items) {
            requireDialect(items);
        }
        if (schema.values().get("properties") instanceof Node.Fields(Map<String, Node> values)) {
            values.values().forEach(value -> requireDialect((Node.Fields) value));
        }
    }
}
