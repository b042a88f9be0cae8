package dev.repotickets.core.yaml;

import static dev.repotickets.core.yaml.YamlDocumentTest.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Test
    void a_change_on_one_side_is_taken() {
        var base = fields("a", text("1"), "b", text("1"));

        Fields merged =
                merge(
                        base,
                        fields("a", text("2"), "b", text("1")),
                        fields("a", text("1"), "b", text("3")));

        assertThat(merged).isEqualTo(fields("a", text("2"), "b", text("3")));
    }

    @Test
    void the_larger_value_wins_and_the_other_is_surfaced() {
        var base = fields("status", text("open"));

        Fields merged =
                merge(base, fields("status", text("blocked")), fields("status", text("closed")));

        assertThat(YamlWriter.text(merged))
                .isEqualTo(
                        """
                        status: closed

                        conflicts:
                          - id: %s
                            field: status
                            text: blocked
                        """
                                .formatted(onlyId(merged)));
        assertThat(onlyId(merged)).matches("x[0-9a-f]{10}");
    }

    @Test
    void bytes_are_compared_as_utf_8_and_not_as_utf_16() {
        Fields merged = merge(fields(), fields("a", text("\ufffd")), fields("a", text("😀")));

        assertThat(merged.values()).containsEntry("a", text("😀"));
    }

    @Test
    void a_set_keeps_what_either_added_and_loses_what_either_removed() {
        var base = fields("labels", texts("a", "b", "c"));

        Fields merged =
                merge(
                        base,
                        fields("labels", texts("b", "c", "d")),
                        fields("labels", texts("a", "b", "e")));

        assertThat(merged).isEqualTo(fields("labels", texts("b", "d", "e")));
    }

    @Test
    void a_list_with_a_text_twice_is_one_value() {
        var base = fields("steps", texts("a", "a"));

        Fields merged =
                merge(base, fields("steps", texts("a", "a", "b")), fields("steps", texts("a")));

        assertThat(merged.values()).containsEntry("steps", texts("a", "a", "b"));
        assertThat(YamlWriter.text(merged)).contains("value:\n        - a");
    }

    @Test
    void changes_to_different_lines_of_a_text_are_both_kept() {
        var base = fields("description", text("one\ntwo\nthree\nfour\n"));

        Fields merged =
                merge(
                        base,
                        fields("description", text("ONE\ntwo\nthree\nfour\n")),
                        fields("description", text("one\ntwo\nthree\nfour\nfive\n")));

        assertThat(merged).isEqualTo(fields("description", text("ONE\ntwo\nthree\nfour\nfive\n")));
    }

    @Test
    void changes_to_the_same_line_of_a_text_are_a_clash() {
        var base = fields("description", text("one\ntwo\n"));

        Fields merged =
                merge(
                        base,
                        fields("description", text("one\nour\n")),
                        fields("description", text("one\ntheir\n")));

        assertThat(merged.values()).containsEntry("description", text("one\ntheir\n"));
        assertThat(YamlWriter.text(merged)).contains("      one\n      our\n");
    }

    @Test
    void elements_are_merged_by_id_and_field() {
        var base = fields("items", items(element("1", "x", "y")));

        Fields merged =
                merge(
                        base,
                        fields("items", items(element("1", "X", "y"), element("2", "p", "p"))),
                        fields("items", items(element("1", "x", "Y"), element("3", "q", "q"))));

        assertThat(merged)
                .isEqualTo(
                        fields(
                                "items",
                                items(
                                        element("1", "X", "Y"),
                                        element("2", "p", "p"),
                                        element("3", "q", "q"))));
    }

    @Test
    void an_edit_outlives_a_delete_which_is_surfaced() {
        var base = fields("items", items(element("1", "x", "y")));

        Fields merged =
                merge(
                        base,
                        fields("items", items()),
                        fields("items", items(element("1", "X", "y"))));

        assertThat(merged.values()).containsEntry("items", items(element("1", "X", "y")));
        assertThat(YamlWriter.text(merged)).contains("field: items[1]\n").doesNotContain("text:");
    }

    @Test
    void an_element_deleted_on_one_side_and_untouched_on_the_other_is_gone() {
        var base =
                fields(
                        "items",
                        items(element("1", "x", "y"), element("2", "x", "y")),
                        "a",
                        text("1"));

        Fields merged =
                merge(
                        base,
                        fields("items", items(element("2", "x", "y")), "a", text("1")),
                        fields(
                                "items",
                                items(element("1", "x", "y"), element("2", "x", "y")),
                                "a",
                                text("2")));

        assertThat(merged)
                .isEqualTo(fields("items", items(element("2", "x", "y")), "a", text("2")));
    }

    @Test
    void two_things_under_one_name_are_refused() {
        var ours = fields("uid", text("u1"), "title", text("same"));
        var theirs = fields("uid", text("u2"), "title", text("same"));

        MergeOutcome outcome = Merge.merge(Optional.empty(), ours, theirs);

        assertThat(outcome)
                .isEqualTo(
                        new MergeOutcome.Refused(
                                "the sides are two different things: uid \"u1\" and \"u2\""));
    }

    @Test
    void a_conflict_settled_on_one_side_stays_settled_and_others_are_united() {
        var clash = merge(fields(), fields("a", text("1")), fields("a", text("2")));
        var settled = fields("a", text("2"), "b", text("1"));
        var another = merge(clash, with(clash, "c", "1"), with(clash, "c", "2"));

        Fields merged = merge(clash, settled, another);

        assertThat(YamlWriter.text(merged)).contains("field: c").doesNotContain("field: a");
    }

    @Test
    void merging_again_adds_no_second_entry() {
        var ours = fields("a", text("1"));
        var theirs = fields("a", text("2"));
        var merged = merge(fields(), ours, theirs);

        assertThat(merge(fields(), ours, merged)).isEqualTo(merged);
        assertThat(merge(fields(), merged, theirs)).isEqualTo(merged);
    }

    @Test
    void numbers_are_compared_as_they_are_written() {
        var base = fields("points", text("3"));

        Fields merged = merge(base, fields("points", Node.number(3)), fields("points", text("5")));

        assertThat(merged).isEqualTo(fields("points", text("5")));
    }

    static Fields merge(Fields base, Fields ours, Fields theirs) {
        MergeOutcome outcome = Merge.merge(Optional.of(base), ours, theirs);
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).fields();
    }

    private static Fields with(Fields fields, String key, String value) {
        var values = new LinkedHashMap<>(fields.values());
        values.put(key, text(value));
        return new Fields(values);
    }

    private static String onlyId(Fields merged) {
        return conflicts(merged, "id").getFirst();
    }

    /// This field of every entry in the list of conflicts that has it.
    static List<String> conflicts(Fields merged, String field) {
        var texts = new ArrayList<String>();
        if (merged.values().get(Merge.CONFLICTS) instanceof Items(var entries)) {
            for (Node entry : entries) {
                if (((Fields) entry).values().get(field) instanceof Node.Text(var text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static Node element(String id, String a, String b) {
        return fields("id", text(id), "a", text(a), "b", text(b));
    }

    private static Items items(Node... values) {
        return new Items(List.of(values));
    }

    private static Node text(String value) {
        return Node.text(value);
    }

    private static Items texts(String... values) {
        return new Items(List.of(values).stream().map(Node::text).toList());
    }
}
