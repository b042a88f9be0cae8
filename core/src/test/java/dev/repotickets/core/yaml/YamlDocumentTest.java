package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlDocumentTest {
    private static final KnownKeys KNOWN =
            new KnownKeys(
                    Set.of("id", "status", "title", "labels", "requirements", "brief", "settings"),
                    Map.of(
                            "requirements",
                            KnownKeys.of("id", "title"),
                            "brief",
                            KnownKeys.of("a", "b")));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @Test
    void a_file_of_ours_stays_the_same_when_nothing_changes() {
        var fields =
                fields("id", Node.text("A"), "points", Node.number(3), "done", Node.truth(true));
        var document = YamlDocument.of(fields);

        YamlDocument again =
                read(document.text()).with(fields, KnownKeys.of("id", "points", "done"));

        assertThat(again.text())
                .isEqualTo(document.text())
                .isEqualTo("id: A\n\npoints: 3\n\ndone: true\n");
    }

    @Test
    void what_did_not_change_keeps_its_bytes() {
        var document = read("# mine\nid:   A   # odd\nx-new: [1,\n  2]\n\n\nstatus: open\n# end\n");

        YamlDocument updated =
                document.with(fields("id", Node.text("A"), "status", Node.text("closed")), KNOWN);

        assertThat(updated.text())
                .isEqualTo(
                        "# mine\nid:   A   # odd\nx-new: [1,\n  2]\n\n\nstatus: closed\n# end\n");
    }

    @Test
    void a_file_with_carriage_returns_keeps_them() {
        var document = read("id: A\r\nstatus: open\r\n");

        YamlDocument updated =
                document.with(
                        fields(
                                "id",
                                Node.text("A"),
                                "title",
                                Node.text("x\ny"),
                                "status",
                                Node.text("no")),
                        KNOWN);

        assertThat(updated.text())
                .isEqualTo("id: A\r\n\r\ntitle: |-\r\n  x\r\n  y\r\nstatus: \"no\"\r\n");
        assertThat(updated.fields().values()).containsEntry("title", Node.text("x\ny"));
    }

    @Test
    void new_fields_stand_where_the_given_order_has_them() {
        var document = read("id: A\n\nstatus: open\n\nx: 1\n");

        YamlDocument updated =
                document.with(
                        fields(
                                "title", Node.text("T"),
                                "id", Node.text("A"),
                                "brief", Node.text("b"),
                                "status", Node.text("open")),
                        KNOWN);

        assertThat(updated.text())
                .isEqualTo("title: T\n\nid: A\n\nbrief: b\n\nstatus: open\n\nx: 1\n");
    }

    @Test
    void a_field_of_ours_that_is_gone_is_removed_with_its_blank_line() {
        var document = read("id: A\n\nstatus: open\n\ntitle: T\n");

        assertThat(document.with(fields("id", Node.text("A")), KNOWN).text()).isEqualTo("id: A\n");
        assertThat(document.with(fields("title", Node.text("T")), KNOWN).text())
                .isEqualTo("title: T\n");
    }

    @Test
    void foreign_keys_inside_elements_and_maps_are_kept() {
        var document =
                read(
                        """
                        requirements:
                          - id: R-1
                            x: foreign
                            title: old
                          - id: R-2
                            y: gone with its element
                        brief:
                          a: 1
                          z: foreign
                          b: 2
                        settings:
                          free: 1
                        """);
        var requirement = fields("id", Node.text("R-1"), "title", Node.text("new"));

        YamlDocument updated =
                document.with(
                        fields(
                                "requirements", new Items(List.of(requirement)),
                                "brief", fields("a", Node.text("3")),
                                "settings", fields("other", Node.text("2"))),
                        KNOWN);

        assertThat(updated.text())
                .isEqualTo(
                        """
                        requirements:
                          - id: R-1
                            x: foreign
                            title: new
                        brief:
                          a: "3"
                          z: foreign
                        settings:
                          other: "2"
                        """);
    }

    @Test
    void a_map_in_brackets_is_rewritten_as_a_whole() {
        var document = read("{id: A, status: open, x: 1}\n");

        YamlDocument updated =
                document.with(fields("id", Node.text("A"), "status", Node.text("done")), KNOWN);

        assertThat(updated.text()).isEqualTo("id: A\n\nstatus: done\n\nx: \"1\"\n");
    }

    @Test
    void a_document_start_and_a_head_comment_outlive_the_first_field() {
        assertThat(
                        read("--- # top\nid: A\ntitle: T\n")
                                .with(fields("title", Node.text("T")), KNOWN)
                                .text())
                .isEqualTo("--- # top\ntitle: T\n");
        assertThat(
                        read("# top\n\nid: A\ntitle: T\n")
                                .with(fields("title", Node.text("T")), KNOWN)
                                .text())
                .isEqualTo("# top\n\ntitle: T\n");
    }

    @Test
    void a_byte_order_mark_outlives_the_first_field() {
        var document = read("\uFEFF# about A\r\n\r\nid: A\r\ntitle: T\r\n");

        YamlDocument updated = document.with(fields("title", Node.text("T")), KNOWN);

        assertThat(updated.text()).isEqualTo("\uFEFF# about A\r\n\r\ntitle: T\r\n");
    }

    @Test
    void a_byte_order_mark_right_before_the_first_field_stays_too() {
        var document = read("\uFEFFid: A\ntitle:   T\n");

        YamlDocument updated =
                document.with(fields("id", Node.text("B"), "title", Node.text("T")), KNOWN);

        assertThat(updated.text()).isEqualTo("\uFEFFid: B\ntitle:   T\n");
    }

    @Test
    void a_block_that_keeps_its_blank_lines_does_not_gain_one() {
        var document = read("title: |+\n  x\n\nx: 1\n\nid: A\n");

        YamlDocument updated =
                document.with(
                        fields(
                                "title",
                                Node.text("x\n\n"),
                                "status",
                                Node.text("s"),
                                "id",
                                Node.text("A")),
                        KNOWN);

        assertThat(updated.fields().values()).containsEntry("title", Node.text("x\n\n"));
        assertThat(updated.fields().values()).containsEntry("status", Node.text("s"));
    }

    @Test
    void an_update_beyond_the_limits_is_refused() {
        var document = read("id: A\n");
        var huge = fields("title", Node.text("x".repeat(YamlLimits.TEXT_CHARACTERS + 1)));

        assertThatThrownBy(() -> document.with(huge, KNOWN)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_update_of_any_file_means_what_it_should(long seed) {
        var trees = new Trees(seed);
        for (int i = 0; i < 100; i++) {
            var document = read(YamlWriter.text(trees.fields()));
            Fields updated = trees.fields();
            var known = new KnownKeys(updated.values().keySet(), Map.of());

            YamlDocument result = document.with(updated, known);

            var expected = new LinkedHashMap<>(document.fields().values());
            expected.putAll(updated.values());
            assertThat(result.fields()).isEqualTo(new Fields(expected));
            assertThat(result.with(updated, known).text()).isEqualTo(result.text());
            document.entries().stream()
                    .filter(entry -> !updated.values().containsKey(entry.key()))
                    .forEach(entry -> assertThat(result.text()).contains(entry.body()));
        }
    }

    private static YamlDocument read(String text) {
        return RoundTripTest.document(YamlReader.read(text));
    }

    static Fields fields(Object... pairs) {
        var values = new LinkedHashMap<String, Node>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (Node) pairs[i + 1]);
        }
        return new Fields(values);
    }
}
