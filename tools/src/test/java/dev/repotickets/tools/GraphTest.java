package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GraphTest {
    private final Desk desk = new Desk();

    @Test
    void levels_and_the_critical_path_follow_what_blocks_what() {
        ticket("Form", "\"estimate\":2");
        ticket("Api", "\"estimate\":5,\"depends_on\":[\"FORM-1\"]");
        ticket("Docs", "\"estimate\":1,\"depends_on\":[\"FORM-1\"]");
        ticket("Ship", "\"estimate\":1,\"depends_on\":[\"API-1\",\"DOCS-1\"]");

        var graph = desk.done("ticket_graph", "{}");

        assertThat(Desk.text(graph.get("critical_path")))
                .isEqualTo(
                        "{\"tickets\":[\"FORM-1\",\"API-1\",\"SHIP-1\"],\"length\":8,"
                                + "\"unit\":\"hours\"}");
        assertThat(Desk.text(graph.get("nodes")))
                .contains("\"id\":\"SHIP-1\",\"title\":\"Ship\",\"status\":\"open\",\"level\":2");
        assertThat(Desk.text(graph.get("edges")))
                .contains("{\"from\":\"FORM-1\",\"to\":\"API-1\",\"type\":\"blocks\"}");
    }

    @Test
    void a_root_shows_what_is_near_it() {
        ticket("Form", "\"points\":1");
        ticket("Api", "\"depends_on\":[\"FORM-1\"]");
        ticket("Docs", "\"depends_on\":[\"API-1\"]");
        ticket("Alone", "\"points\":1");

        assertThat(desk.answer("ticket_graph", "{\"root\":\"form-1\",\"depth\":1}", "total"))
                .isEqualTo("2");
        assertThat(desk.answer("ticket_graph", "{\"root\":\"DOCS-1\"}", "total")).isEqualTo("3");
        assertThat(desk.refused("ticket_graph", "{\"root\":\"FORM-9\"}").advice())
                .contains("FORM-1");
    }

    @Test
    void a_drawing_holds_no_mark_of_a_title_that_means_something_there() {
        ticket("Say \\\"hi\\\"]; <b>&lt; `x` | y\\n%%{init}%%", "\"points\":1");

        String mermaid = desk.answer("ticket_graph", "{\"format\":\"mermaid\"}", "text");
        String dot = desk.answer("ticket_graph", "{\"format\":\"dot\"}", "text");

        assertThat(mermaid.lines().toList().get(1)).matches("  SAY_1\\[\"[^\"<>`|%{}&;\\]]*\"]");
        assertThat(dot.lines().toList().get(2))
                .matches("  \"SAY-1\" \\[shape=box, label=\"[^\"\\\\<>]*\"];");
    }

    @Test
    void no_row_of_links_ever_closes_a_circle() {
        for (int seed = 1; seed <= 20; seed++) {
            var random = new SplittableRandom(seed);
            var tracker = new Desk();
            for (int i = 0; i < 12; i++) {
                tracker.done("ticket_create", "{\"title\":\"T\"}");
            }
            var refused = new ArrayList<String>();
            for (int i = 0; i < 60; i++) {
                String link =
                        "{\"from\":\"T-%d\",\"to\":\"T-%d\",\"type\":\"%s\"}"
                                .formatted(
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(12),
                                        List.of("blocks", "parent-of").get(random.nextInt(2)));
                if (tracker.ask("ticket_link", link) instanceof Outcome.Failed failed) {
                    refused.add(failed.text());
                }
            }
            var graph = tracker.done("ticket_graph", "{}");
            assertThat(graph).as("seed %d", seed).doesNotContainKey("cycles");
            assertThat(Desk.text(graph.get("nodes")).split("\"level\"")).hasSize(13);
            assertThat(refused).isNotEmpty().allMatch(it -> it.startsWith("cycle: "));
        }
    }

    private void ticket(String title, String rest) {
        desk.done("ticket_create", "{\"title\":\"" + title + "\"," + rest + "}");
    }
}
