package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final int TREES_PER_SEED = 200;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    static Stream<String> nasty() {
        return Trees.NASTY.stream();
    }

    @ParameterizedTest(name = "text [{0}]")
    @MethodSource("nasty")
    void a_text_comes_back_exactly_wherever_it_stands(String text) {
        var value = Node.text(text);
        var fields =
                new Fields(
                        Map.of(
                                "field", value,
                                "list", new Node.Items(List.of(value, value)),
                                "map", new Fields(Map.of("below", value, "k" + text, value)),
                                "of-maps",
                                        new Node.Items(List.of(new Fields(Map.of("a", value))))));

        byte[] bytes = YamlWriter.bytes(fields);

        assertThat(document(YamlReader.read(bytes)).fields()).isEqualTo(fields);
        assertThat(document(engine(bytes)).fields()).isEqualTo(fields);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void both_readers_read_what_was_written(long seed) {
        var trees = new Trees(seed);
        for (int i = 0; i < TREES_PER_SEED; i++) {
            Fields fields = trees.fields();
            byte[] bytes = YamlWriter.bytes(fields);

            YamlDocument read = document(YamlReader.read(bytes));
            YamlDocument full = document(engine(bytes));

            assertThat(read.fields()).as("%s", read.text()).isEqualTo(fields);
            assertThat(full.fields()).as("%s", read.text()).isEqualTo(fields);
            assertThat(full.entries()).isEqualTo(read.entries());
            assertThat(YamlWriter.bytes(read.fields())).isEqualTo(bytes);
        }
    }

    @Test
    void what_is_written_for_usual_keys_needs_no_full_parser() {
        for (String text : Trees.NASTY) {
            String written = YamlWriter.text(new Fields(Map.of("key", Node.text(text))));

            assertThat(CanonicalReader.read(written)).as("%s", written).isPresent();
        }
    }

    @Test
    void a_lone_surrogate_is_escaped_and_comes_back() {
        var fields = new Fields(Map.of("key", Node.text("a\ud800b")));

        String text = YamlWriter.text(fields);

        assertThat(text).isEqualTo("key: \"a\\uD800b\"\n");
        assertThat(document(YamlReader.read(text)).fields()).isEqualTo(fields);
    }

    @Test
    void a_key_beyond_the_look_ahead_of_parsers_comes_back() {
        var inner = new Fields(Map.of("\u0001".repeat(300), Node.text("x")));
        var fields =
                new Fields(Map.of("k".repeat(5_000), inner, "l", new Node.Items(List.of(inner))));

        assertThat(document(YamlReader.read(YamlWriter.bytes(fields))).fields()).isEqualTo(fields);
    }

    static YamlResult engine(byte[] bytes) {
        return EngineReader.read(new String(bytes, StandardCharsets.UTF_8));
    }

    static YamlDocument document(YamlResult result) {
        assertThat(result).isInstanceOf(YamlDocument.class);
        return (YamlDocument) result;
    }
}
