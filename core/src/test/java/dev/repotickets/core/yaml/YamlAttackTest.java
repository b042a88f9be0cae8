package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows of the security acceptance list that concern a single file. Each name begins with its
/// row.
class YamlAttackTest {
    /// Far above what is measured, far below what the attacks cost an unguarded parser.
    private static final Duration BOUND = Duration.ofMillis(500);

    @BeforeAll
    static void load_the_parser_outside_of_the_time_limits() {
        YamlReader.read("a: [b]\n");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("Y01 billion laughs", laughs(), "anchor"),
                Arguments.of("Y01 alias", "a: *b\n", "alias"),
                Arguments.of("Y01 recursion", "a: &a [*a]\n", "anchor"),
                Arguments.of("Y03 brackets", "[".repeat(10_000) + "]".repeat(10_000), "expected"),
                Arguments.of(
                        "Y03 brackets below",
                        "a: " + "[".repeat(10_000) + "]".repeat(10_000),
                        "nested"),
                Arguments.of("Y03 braces", "a: " + "{a: ".repeat(10_000), "nested"),
                Arguments.of("Y03 braces as keys", "a: " + "{".repeat(100_000), "nested"),
                Arguments.of("Y04 block map", steps(700), "nested"),
                Arguments.of("Y04 dashes", "a:\n " + "- ".repeat(20_000) + "x", "nested"),
                Arguments.of("Y04 question marks", "? ".repeat(20_000) + "x", "nested"),
                Arguments.of("Y04 question marks below", "a:\n  " + "? ".repeat(20_000), "nested"),
                Arguments.of("Y06 text of 4 MiB", "a: " + "x".repeat(4 << 20), "1 MiB"),
                Arguments.of(
                        "Y06 comment of 2 MiB", "#" + "x".repeat(2 << 20) + "\na: b\n", "1 MiB"),
                Arguments.of("Y06 anchor name", "a: &" + "x".repeat(500_000) + " b\n", "anchor"),
                Arguments.of(
                        "Y06 text of 300 KiB", "a: " + "x".repeat(300 << 10) + "\n", "256 KiB"),
                Arguments.of(
                        "Y06 quoted text of 300 KiB",
                        "a: '" + "x".repeat(300 << 10) + "'\n",
                        "256 KiB"),
                Arguments.of("Y07 200,000 keys", keys(200_000), "1 MiB"),
                Arguments.of("Y07 2,001 keys", keys(2_001), "2,000 keys"),
                Arguments.of("Y07 colliding keys", colliding(), "2,000 keys"),
                Arguments.of("Y12 two documents", "a: 1\n---\nb: 2\n", "more than one document"),
                Arguments.of("Y13 version", "%YAML 3.0\n---\na: 1\n", ""),
                Arguments.of("Y13 version 1.2", "%YAML 1.2\n---\na: 1\n", "directive"),
                Arguments.of("Y13 tag handle", "%TAG ! tag:evil,2000:\n---\na: 1\n", "directive"),
                Arguments.of("Y19 list", "- a\n- b\n", "a list where a map"),
                Arguments.of("Y19 scalar", "just text\n", "a single text where a map"),
                Arguments.of("Y19 empty", "", "is empty"),
                Arguments.of("Y19 only a comment", "# nothing\n", "is empty"),
                Arguments.of("a map as key", "{a: b}: c\n", "as a key"),
                Arguments.of("NUL", "a: b\0c\n", "not valid YAML"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_in_time(String row, String text, String reason) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        YamlResult result = assertTimeoutPreemptively(BOUND, () -> YamlReader.read(bytes));

        assertThat(result).as(row).isInstanceOf(YamlFault.class);
        assertThat(((YamlFault) result).reason()).contains(reason);
        assertThat(((YamlFault) result).reason().length()).isLessThan(300);
    }

    @Test
    void y06_size_is_judged_before_parsing() {
        byte[] bytes = new byte[YamlLimits.DOCUMENT_BYTES + 1];
        Arrays.fill(bytes, (byte) '[');

        YamlResult result = assertTimeoutPreemptively(BOUND, () -> YamlReader.read(bytes));
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            YamlReader.read(bytes);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(20));
        assertThat(result).isEqualTo(new YamlFault(1, "is larger than 1 MiB"));
    }

    @Test
    void y09_a_tag_is_refused_and_nothing_runs(@TempDir Path folder) {
        Path canary = folder.resolve("pwn-Y09");
        for (String tag :
                new String[] {
                    "!!python/object/apply:os.system",
                    "!!javax.script.ScriptEngineManager",
                    "!Foo",
                    "!",
                    "!!str"
                }) {
            String text = "a: " + tag + " [\"touch " + canary + "\"]\n";

            YamlResult result = YamlReader.read(text);

            assertThat(result).isInstanceOf(YamlFault.class);
            assertThat(((YamlFault) result).reason()).contains("has a tag");
        }
        assertThat(Files.exists(canary)).isFalse();
    }

    @Test
    void y10_a_key_given_twice_shows_both_values() {
        YamlResult result = YamlReader.read("id: A\nstatus: open\nlabels: []\nstatus: closed\n");

        assertThat(result)
                .isEqualTo(
                        new YamlFault(4, "has the key \"status\" twice: \"open\" and \"closed\""));
    }

    @Test
    void y10_a_key_given_twice_below_is_refused_too() {
        YamlResult result = YamlReader.read("a:\n  - id: 1\n    id: 2\n");

        assertThat(result).isEqualTo(new YamlFault(3, "has the key \"id\" twice: \"1\" and \"2\""));
    }

    @Test
    void y19_bytes_that_are_no_text_are_refused() {
        byte[] bytes = new byte[YamlLimits.DOCUMENT_BYTES];
        Arrays.fill(bytes, (byte) 0xFF);

        YamlResult result = assertTimeoutPreemptively(BOUND, () -> YamlReader.read(bytes));

        assertThat(result).isEqualTo(new YamlFault(1, "is not valid UTF-8"));
    }

    @Test
    void y19_an_encoded_surrogate_is_not_valid_utf_8() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};

        assertThat(YamlReader.read(bytes)).isEqualTo(new YamlFault(1, "is not valid UTF-8"));
    }

    @Test
    void y21_fifty_keys_of_a_newer_version_survive_update_and_merge() {
        var text = new StringBuilder("id: A\nstatus: open\n");
        for (int i = 0; i < 50; i++) {
            text.append("# kept\nx-").append(i).append(":   {a: [1,  2]}  # odd\n");
        }
        String unknown = text.substring(text.indexOf("# kept"));
        var document = RoundTripTest.document(YamlReader.read(text.toString()));
        var ours = new Fields(Map.of("id", Node.text("A"), "status", Node.text("closed")));

        YamlDocument updated = document.with(ours, KnownKeys.of("id", "status"));
        var merged =
                Merge.merge(
                        java.util.Optional.of(document.fields()),
                        updated.fields(),
                        document.fields());

        assertThat(updated.text()).isEqualTo("id: A\nstatus: closed\n" + unknown);
        assertThat(merged).isEqualTo(new MergeOutcome.Merged(updated.fields()));
    }

    @Test
    void the_largest_allowed_file_is_read() {
        var values = new LinkedHashMap<String, Node>();
        for (int i = 0; i < YamlLimits.KEYS; i++) {
            values.put("k" + i, Node.text("v"));
        }
        values.put("k0", Node.text("x".repeat(YamlLimits.TEXT_CHARACTERS)));
        var fields = new Fields(values);

        assertThat(RoundTripTest.document(YamlReader.read(YamlWriter.bytes(fields))).fields())
                .isEqualTo(fields);
    }

    @Test
    void the_deepest_allowed_file_is_read_by_both_and_one_level_more_by_neither() {
        String allowed = steps(YamlLimits.DEPTH);
        String refused = steps(YamlLimits.DEPTH + 1);

        assertThat(CanonicalReader.read(allowed)).isPresent();
        assertThat(EngineReader.read(allowed)).isInstanceOf(YamlDocument.class);
        assertThat(YamlReader.read(refused)).isInstanceOf(YamlFault.class);
    }

    private static String laughs() {
        var text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [");
            text.append(
                    IntStream.range(0, 9).mapToObj(_ -> alias).collect(Collectors.joining(", ")));
            text.append("]\n");
        }
        return text.toString();
    }

    private static String steps(int levels) {
        var text = new StringBuilder();
        for (int i = 0; i < levels - 1; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.append(" ".repeat(levels - 1)).append("a: b\n").toString();
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "k" + i + ": v\n")
                .collect(Collectors.joining());
    }

    private static String colliding() {
        return IntStream.range(0, 16_384)
                .mapToObj(YamlAttackTest::twins)
                .map(key -> key + ": v\n")
                .collect(Collectors.joining());
    }

    /// `Aa` and `BB` have the same hash, and so has every sequence of them of one length.
    private static String twins(int number) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
