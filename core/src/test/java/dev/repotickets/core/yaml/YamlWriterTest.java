package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void a_ticket_is_written_in_the_canonical_form() {
        var requirement = new LinkedHashMap<String, Node>();
        requirement.put("id", Node.text("R-1"));
        requirement.put("steps", new Items(List.of(Node.text("one"), Node.text("two"))));
        var values = new LinkedHashMap<String, Node>();
        values.put("id", Node.text("LOGIN-1"));
        values.put("uid", Node.text("0197c3a1-7b1e-7c55-b0a3-5d1c1e9b3f10"));
        values.put("title", Node.text("Größe: falsch"));
        values.put("points", Node.number(5));
        values.put("ratio", new Node.Numeral(new BigDecimal("0.50")));
        values.put("done", Node.truth(false));
        values.put("nothing", Node.Nothing.NOTHING);
        values.put("labels", new Items(List.of(Node.text("auth"), Node.text("no"))));
        values.put("description", Node.text("First\n\n  code\nlast"));
        values.put("requirements", new Items(List.of(new Fields(requirement))));
        values.put("empty", new Items(List.of()));
        values.put("none", new Fields(Map.of()));

        String text = YamlWriter.text(new Fields(values));

        assertThat(text)
                .isEqualTo(
                        """
                        id: LOGIN-1

                        uid: 0197c3a1-7b1e-7c55-b0a3-5d1c1e9b3f10

                        title: "Größe: falsch"

                        points: 5

                        ratio: 0.50

                        done: false

                        nothing: null

                        labels:
                          - auth
                          - "no"

                        description: |-
                          First

                            code
                          last

                        requirements:
                          - id: R-1
                            steps:
                              - one
                              - two

                        empty: []

                        none: {}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "yes",
                "1E-1",
                "012",
                "1:30",
                "2026-01-01T00:00:00Z",
                "2026-01-01",
                "~",
                "null",
                "5",
                " a",
                "a ",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "*a",
                "",
                "a\u202eb",
                "\u2028"
            })
    void a_text_that_could_be_mistaken_is_quoted(String text) {
        assertThat(YamlWriter.field("key", Node.text(text))).startsWith("key: \"").endsWith("\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth",
                "in-progress",
                "a:b",
                "a#b",
                "it's",
                "Größe 日本",
                "v1.2",
                "3 apples, or 4"
            })
    void a_text_that_means_itself_is_plain(String text) {
        assertThat(YamlWriter.field("key", Node.text(text))).isEqualTo("key: " + text + "\n");
    }

    @Test
    void a_block_that_begins_with_a_space_says_how_far_it_is_indented() {
        assertThat(YamlWriter.field("key", Node.text(" a\nb\n"))).isEqualTo("key: |2\n   a\n  b\n");
    }

    @Test
    void no_line_of_a_text_can_be_taken_for_a_conflict_marker() {
        for (String text : Trees.NASTY) {
            String written =
                    YamlWriter.text(
                            new Fields(Map.of("a", Node.text(text), text, Node.text(text))));

            assertThat(ConflictMarkers.areIn(written)).as("%s", written).isFalse();
        }
    }
}
