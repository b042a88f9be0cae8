package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row Y18 of the security acceptance list, and the part of Y16 that is about markers.
class ConflictMarkersTest {
    private static final String BASE_LINES = "||||||| 1234567\nstatus: open\n\nlabels:\n  - a\n";

    private static final String CONFLICT =
            """
            id: A

            <<<<<<< HEAD
            status: closed

            labels:
              - a
              - b
            %s=======
            status: blocked

            labels:
              - c
            >>>>>>> topic

            title: T
            """;

    @Test
    void both_sides_are_merged_by_meaning() {
        String text = CONFLICT.formatted("");

        var document = RoundTripTest.document(YamlReader.read(text));

        assertThat(document.conflicted()).isTrue();
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.fields().values())
                .containsEntry("status", Node.text("closed"))
                .containsEntry("labels", texts("a", "b", "c"))
                .containsEntry("title", Node.text("T"));
        assertThat(lost(document)).containsExactly("blocked");
    }

    @Test
    void the_base_tells_what_was_removed() {
        var document = RoundTripTest.document(YamlReader.read(CONFLICT.formatted(BASE_LINES)));

        assertThat(document.fields().values()).containsEntry("labels", texts("b", "c"));
        assertThat(lost(document)).containsExactly("blocked");
    }

    @Test
    void a_line_that_both_sides_added_outside_of_the_markers_counts_once() {
        var document =
                RoundTripTest.document(
                        YamlReader.read(
                                """
                                labels:
                                  - both
                                <<<<<<< ours
                                  - p
                                ||||||| base
                                =======
                                  - q
                                >>>>>>> theirs
                                """));

        assertThat(document.fields().values()).containsEntry("labels", texts("both", "p", "q"));
    }

    @Test
    void markers_of_mercurial_are_understood_also_with_carriage_returns() {
        String text =
                "a: 1\n<<<<<<< working copy: 1f2e - user\nb: x\n=======\nb: y\n>>>>>>> merge rev: 9a\n";

        var unix = RoundTripTest.document(YamlReader.read(text));
        var dos = RoundTripTest.document(YamlReader.read(text.replace("\n", "\r\n")));

        assertThat(lost(unix)).containsExactly("x");
        assertThat(dos.fields()).isEqualTo(unix.fields());
    }

    @Test
    void the_first_update_resolves_the_file() {
        var document = RoundTripTest.document(YamlReader.read(CONFLICT.formatted("")));

        YamlDocument resolved = document.with(document.fields(), KnownKeys.of());

        assertThat(resolved.conflicted()).isFalse();
        assertThat(resolved.fields()).isEqualTo(document.fields());
        assertThat(ConflictMarkers.areIn(resolved.text())).isFalse();
        assertThat(resolved.text())
                .startsWith("id: A\n\nstatus: closed\n\nlabels:\n  - a\n  - b\n  - c\n");
    }

    @Test
    void several_conflicts_in_one_file_are_read_together() {
        var document =
                RoundTripTest.document(
                        YamlReader.read(
                                """
                                <<<<<<< a
                                p: 1
                                =======
                                p: 2
                                >>>>>>> b
                                q: same
                                <<<<<<< a
                                r: 3
                                =======
                                >>>>>>> b
                                """));

        assertThat(document.fields().values())
                .containsEntry("p", Node.text("2"))
                .containsEntry("q", Node.text("same"))
                .containsEntry("r", Node.text("3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< a\nx: 1\n",
                "<<<<<<< a\nx: 1\n=======\nx: 2\n",
                "<<<<<<< a\nx: 1\n>>>>>>> b\n",
                "<<<<<<< a\nx: 1\n<<<<<<< b\n=======\n>>>>>>> c\n",
                "<<<<<<< a\nx: 1\n=======\nx: 2\n=======\n>>>>>>> c\n",
                "<<<<<<< a\nx: [\n=======\nx: 2\n>>>>>>> c\n",
                "<<<<<<< a\nuid: 1\n=======\nuid: 2\n>>>>>>> c\n"
            })
    void a_file_that_is_not_two_readable_sides_of_one_thing_is_refused(String text) {
        assertThat(YamlReader.read(text)).isInstanceOf(YamlFault.class);
    }

    @Test
    void a_description_about_conflicts_is_none() {
        var text = "Look:\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n---\n...\nend";
        var fields = new Fields(Map.of("description", Node.text(text)));

        var document = RoundTripTest.document(YamlReader.read(YamlWriter.bytes(fields)));

        assertThat(document.conflicted()).isFalse();
        assertThat(document.fields()).isEqualTo(fields);
    }

    private static Items texts(String... values) {
        return new Items(List.of(values).stream().map(Node::text).toList());
    }

    private static List<String> lost(YamlDocument document) {
        return MergeTest.conflicts(document.fields(), "text");
    }
}
