package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import dev.repotickets.core.tree.Node.Nothing;
import dev.repotickets.core.tree.Node.Text;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeLawsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    static LongStream soakSeeds() {
        return LongStream.rangeClosed(1_001, 1_012);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_laws_hold_for_any_two_edits_of_a_ticket(long seed) {
        assertThat(surfaced(seed, 1_000)).isGreaterThan(100);
    }

    @Tag("soak")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("soakSeeds")
    void the_laws_hold_for_long(long seed) {
        assertThat(surfaced(seed, 20_000)).isGreaterThan(2_000);
    }

    /// Checks every law `times` times; how many of the merges had something to surface.
    private static int surfaced(long seed, int times) {
        var tickets = new Tickets(seed);
        int surfaced = 0;
        for (int i = 0; i < times; i++) {
            Fields base = tickets.ticket();
            Fields ours = tickets.edited(base);
            Fields theirs = tickets.edited(base);

            Fields merged = MergeTest.merge(base, ours, theirs);
            String written = YamlWriter.text(merged);

            assertThat(YamlWriter.text(MergeTest.merge(base, theirs, ours))).isEqualTo(written);
            assertThat(YamlWriter.text(MergeTest.merge(base, base, theirs)))
                    .isEqualTo(YamlWriter.text(theirs));
            assertThat(YamlWriter.text(MergeTest.merge(base, ours, base)))
                    .isEqualTo(YamlWriter.text(ours));
            assertThat(YamlWriter.text(MergeTest.merge(base, ours, ours)))
                    .isEqualTo(YamlWriter.text(ours));
            assertThat(YamlWriter.text(MergeTest.merge(base, merged, merged))).isEqualTo(written);
            assertThat(RoundTripTest.document(YamlReader.read(written)).fields()).isEqualTo(merged);
            noEditIsLost(base, ours, merged);
            noEditIsLost(base, theirs, merged);
            withoutBase(ours, theirs);
            surfaced += merged.values().containsKey(Merge.CONFLICTS) ? 1 : 0;
        }
        return surfaced;
    }

    private static void withoutBase(Fields ours, Fields theirs) {
        var one = (MergeOutcome.Merged) Merge.merge(Optional.empty(), ours, theirs);
        var other = (MergeOutcome.Merged) Merge.merge(Optional.empty(), theirs, ours);

        assertThat(YamlWriter.text(one.fields())).isEqualTo(YamlWriter.text(other.fields()));
        noEditIsLost(new Fields(Map.of()), ours, one.fields());
        noEditIsLost(new Fields(Map.of()), theirs, one.fields());
    }

    private static void noEditIsLost(Fields base, Fields side, Fields merged) {
        Set<Node> surfaced = new HashSet<>();
        if (merged.values().get(Merge.CONFLICTS) instanceof Items(var entries)) {
            for (Node entry : entries) {
                var lost = ((Fields) entry).values();
                surfaced.add(pair(lost.get("field"), lost.get("text")));
            }
        }
        kept("", base, side, merged, surfaced);
        gone("", base, side, merged, surfaced);
    }

    /// Every value that the side set is in the result, or surfaced at its path or one above it.
    private static void kept(
            String path,
            @Nullable Node base,
            Node side,
            @Nullable Node merged,
            Set<Node> surfaced) {
        if (side.equals(base) || side.equals(merged) || isSurfaced(path, side, surfaced)) {
            return;
        }
        switch (side) {
            case Fields(var values) when merged instanceof Fields(var result) -> {
                var old = base instanceof Fields(var fields) ? fields : Map.<String, Node>of();
                values.forEach((key, value) ->
                        kept(below(path, key), old.get(key), value, result.get(key), surfaced));
            }
            case Items(var values)
                    when merged instanceof Items result && Elements.areSet((Items) side) -> {
                Set<Node> added = new HashSet<>(values);
                if (base instanceof Items(var old)) {
                    old.forEach(added::remove);
                }
                assertThat(result.values()).as(path).containsAll(added);
            }
            case Items items when merged instanceof Items result -> {
                var old =
                        base instanceof Items former
                                ? Elements.byId(former)
                                : Map.<String, Node>of();
                var byId = Elements.byId(result);
                assertThat(Elements.haveIds(items)).as(path + side + merged + surfaced).isTrue();
                Elements.byId(items)
                        .forEach((id, value) ->
                                kept(
                                        path + "[" + id + "]",
                                        old.get(id),
                                        value,
                                        byId.get(id),
                                        surfaced));
            }
            case Text(var text) when merged instanceof Text(var result) && text.contains("\n") -> {
                Set<String> added = new HashSet<>(text.lines().toList());
                if (base instanceof Text(var former)) {
                    former.lines().forEach(added::remove);
                }
                assertThat(result.lines()).as(path + surfaced).containsAll(added);
            }
            default ->
                    throw new AssertionError(
                            path + ": " + side + " is lost in " + merged + surfaced);
        }
    }

    /// Every field that the side removed is not in the result, or the removal is surfaced.
    private static void gone(
            String path, Fields base, Fields side, Fields merged, Set<Node> surfaced) {
        for (String key : base.values().keySet()) {
            if (!side.values().containsKey(key) && merged.values().containsKey(key)) {
                assertThat(surfaced).contains(pair(Node.text(below(path, key)), null));
            }
        }
    }

    private static boolean isSurfaced(String path, Node value, Set<Node> surfaced) {
        return surfaced.contains(pair(Node.text(path), Node.text(Bytes.shown(value))));
    }

    private static Node pair(@Nullable Node field, @Nullable Node text) {
        return YamlDocumentTest.fields(
                "field",
                field == null ? Nothing.NOTHING : field,
                "text",
                text == null ? Nothing.NOTHING : text);
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
