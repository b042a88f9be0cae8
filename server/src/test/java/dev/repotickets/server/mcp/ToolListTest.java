package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.catalog.Catalog;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolListTest {
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
                    "maximum",
                    "default");

    /// What a model sees of a tool is about one token for this many characters of JSON: 28,508
    /// characters were 6,618 tokens of o200k.
    private static final double CHARACTERS_PER_TOKEN = 4.3;

    private final Peer peer = new Peer();

    @Test
    void all_tools_are_listed_on_one_page_in_the_order_of_the_catalogue() {
        var names = tools(peer).stream().map(tool -> Peer.text(Peer.at(tool, "name"))).toList();

        assertThat(names)
                .isEqualTo(Catalog.toolbox().tools().stream().map(it -> it.name().mcp()).toList())
                .hasSizeGreaterThan(20);
        assertThat(peer.result("tools/list", "{}").values()).containsOnlyKeys("tools");
    }

    @Test
    void two_servers_list_the_same_to_the_byte() {
        assertThat(Json.write(new Peer().result("tools/list", "{}")))
                .isEqualTo(Json.write(peer.result("tools/list", "{}")));
    }

    @Test
    void every_tool_says_all_four_hints_and_touches_nothing_outside() {
        for (Node tool : tools(peer)) {
            var hints = (Node.Fields) Peer.at(tool, "annotations");
            assertThat(hints.values())
                    .containsOnlyKeys(
                            "title",
                            "readOnlyHint",
                            "destructiveHint",
                            "idempotentHint",
                            "openWorldHint")
                    .containsEntry("openWorldHint", Node.truth(false))
                    .containsEntry("title", Peer.at(tool, "title"));
        }
    }

    @Test
    void deleting_is_destructive_and_reading_is_not() {
        assertThat(Json.write(Peer.at(named("ticket_batch_delete"), "annotations")))
                .contains("\"readOnlyHint\":false", "\"destructiveHint\":true");
        assertThat(Json.write(Peer.at(named("ticket_get"), "annotations")))
                .contains("\"readOnlyHint\":true", "\"destructiveHint\":false");
    }

    @Test
    void the_most_used_are_always_loaded_and_a_mass_deletion_asks_first() {
        var flagged = new LinkedHashMap<String, String>();
        for (Node tool : tools(peer)) {
            if (((Node.Fields) tool).values().get("_meta") instanceof Node.Fields meta) {
                flagged.put(
                        Peer.text(Peer.at(tool, "name")), String.join(",", meta.values().keySet()));
            }
        }

        assertThat(flagged)
                .containsOnly(
                        Map.entry("workspace_prime", "anthropic/alwaysLoad"),
                        Map.entry("ticket_get", "anthropic/alwaysLoad"),
                        Map.entry("ticket_create", "anthropic/alwaysLoad"),
                        Map.entry("ticket_update", "anthropic/alwaysLoad"),
                        Map.entry("ticket_search", "anthropic/alwaysLoad"),
                        Map.entry("ticket_batch_delete", "anthropic/requiresUserInteraction"));
    }

    @Test
    void names_and_descriptions_are_short_enough_for_every_client() {
        for (Node tool : tools(peer)) {
            assertThat(Peer.text(Peer.at(tool, "name"))).matches("[a-z][a-z0-9_]{0,39}");
            assertThat(Peer.text(Peer.at(tool, "description"))).isNotBlank().hasSizeBetween(5, 130);
        }
    }

    @Test
    void schemas_keep_to_the_dialect_that_every_client_understands() {
        int schemas = 0;
        for (Node tool : tools(peer)) {
            for (String which : List.of("inputSchema", "outputSchema")) {
                Node schema = Peer.at(tool, which);
                assertThat(Peer.at(schema, "type")).isEqualTo(Node.text("object"));
                schemas += lint(Peer.text(Peer.at(tool, "name")) + "." + which, schema);
            }
        }

        assertThat(schemas).isGreaterThan(200);
    }

    @Test
    void the_list_costs_a_model_little() {
        int characters = 0;
        for (Node tool : tools(peer)) {
            var visible = new LinkedHashMap<String, Node>();
            for (String key : List.of("name", "description", "inputSchema")) {
                visible.put(key, Peer.at(tool, key));
            }
            characters += Json.write(new Node.Fields(visible)).length();
        }
        long tokens = Math.round(characters / CHARACTERS_PER_TOKEN);
        System.out.printf(
                "tools/list: %d tools, %d characters a model sees, about %d tokens (characters /"
                        + " 4.3)%n",
                tools(peer).size(), characters, tokens);

        // the two tools of reports came on top of 9,554
        assertThat(tokens).isBetween(500L, 9_900L);
    }

    private static int lint(String path, Node node) {
        Map<String, Node> schema = ((Node.Fields) node).values();
        assertThat(KEYWORDS).as(path).containsAll(schema.keySet());
        assertThat(Peer.text(Peer.at(node, "type")))
                .as(path)
                .isIn("object", "array", "string", "integer", "number", "boolean");
        if (schema.get("description") instanceof Node.Text(String description)) {
            assertThat(description).as(path).isNotBlank().hasSizeLessThanOrEqualTo(130);
        }
        if (schema.get("enum") instanceof Node.Items(List<Node> words)) {
            assertThat(words).as(path).isNotEmpty().allMatch(it -> it instanceof Node.Text);
        }
        int count = 1;
        if (Peer.text(Peer.at(node, "type")).equals("array")) {
            count += lint(path + "[]", Peer.at(node, "items"));
        }
        if (schema.get("properties") instanceof Node.Fields(Map<String, Node> properties)) {
            if (schema.get("required") instanceof Node.Items(List<Node> required)) {
                required.forEach(
                        name -> assertThat(properties).as(path).containsKey(Peer.text(name)));
            }
            for (Map.Entry<String, Node> property : properties.entrySet()) {
                count += lint(path + "." + property.getKey(), property.getValue());
            }
        }
        return count;
    }

    private Node named(String name) {
        return tools(peer).stream()
                .filter(tool -> Peer.at(tool, "name").equals(Node.text(name)))
                .findFirst()
                .orElseThrow();
    }

    static List<Node> tools(Peer peer) {
        return ((Node.Items) Peer.at(peer.result("tools/list", "{}"), "tools")).values();
    }
}
