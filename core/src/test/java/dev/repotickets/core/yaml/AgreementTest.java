package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the fast reader reads, the full parser reads alike; it need not read everything.
class AgreementTest {
    private static final List<String> HAND_WRITTEN =
            List.of(
                    "a: 1\nb: 2\n",
                    "a: 1\nb: 2",
                    "# head\na: 1\n\n# about b\nb: 2 # why\n# tail\n",
                    "labels:\n- auth\n- bug\nstatus: open\n",
                    "labels:\n    - auth\n    - bug\n",
                    "a:\nb: ~\nc: null\nd: ''\ne: \"\"\nf: NULL\n",
                    "a: 'it''s'\nb: \"q\\\"\\u00e9\\x41\\U0001F600\"\nc: 'folded\n  over\n\n  lines'\n",
                    "a: \"Gr\\xF6\\xDFe\"\nb: \"a\\\n  b\"\nc: \"x\\ y\\/z\"\n",
                    "a: >-\n  folded\n  text\n\n  more\nb: x\n",
                    "a: |\n  one\n  two\n\n\nb: x\n",
                    "a: |+\n  one\n\n\nb: x\n",
                    "a: |-\n  one\n   two\n  \nb: x\n",
                    "a: |2\n   one\n  two\nb: x\n",
                    "a: |\n  one",
                    "a: |+\n  one\n\n",
                    "a: |\n  one\n # note\nb: 1\n",
                    "a: plain\n  goes on\nb: 1\n",
                    "a: plain\n\n  goes on\nb: 1\n",
                    "a: [x, y, {z: 1}]\nb: {c: d}\n",
                    "{\"a\": 1, \"b\": [2, 3]}\n",
                    "---\na: 1\n",
                    "--- # doc\n# c\na: 1\n...\n",
                    "a: 1\r\nb:\r\n  - x\r\n\r\nc: |\r\n  one\r\n  two\r\n",
                    "\uFEFFa: 1\nb: 2\n",
                    "  a: 1\n  b: 2\n",
                    "items:\n  - id: 1\n    name: x\n  - id: 2\n    tags:\n      - p\n    name: y\n",
                    "items:\n- id: 1\n  tags:\n  - p\n  - q\n- id: 2\nz: 1\n",
                    "items:\n  -\n    id: 1\n  - - nested\n    - list\n",
                    "? a\n: 1\n? b\n: 2\n",
                    "a: b: c\n",
                    "a: b\n  c: d\n",
                    "a:\n    b: 1\n  c: 2\n",
                    "a: 'x' y\n",
                    "a: x\n# c\n  y\n",
                    "a:b\n",
                    "a: @x\n",
                    "a: %x\n",
                    "a: -\nb: 1\n",
                    "a: -x\nb: :x\nc: ?x\n",
                    "a: x\n---\nb: y\n",
                    "👩 x: 1\nb: 👩\nc: 2\n",
                    "a: \"\\ud83d\\ude00\"\n",
                    "true: a\n5: b\nnull: c\n~: d\n",
                    "a : b\n\"c\" : d\n",
                    "a:  two spaces\nb:   \n  - x\n",
                    "a: x   \nb: y\t\n",
                    "a:\n  # inside\n  b: 1\n\n  # more\n  c: 2\n",
                    "a: #b\n",
                    "a: x#y\nb: http://x:80/#z\n");

    static Stream<String> handWritten() {
        return HAND_WRITTEN.stream();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("handWritten")
    void a_hand_written_file_means_the_same_to_both(String text) {
        agree(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_file_means_the_same_to_both(long seed) {
        var random = new SplittableRandom(seed);
        var trees = new Trees(seed);
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            String source =
                    random.nextBoolean()
                            ? YamlWriter.text(trees.fields())
                            : HAND_WRITTEN.get(random.nextInt(HAND_WRITTEN.size()));
            if (agree(damaged(source, random))) {
                read++;
            }
        }

        assertThat(read).isGreaterThan(100);
    }

    @Test
    void the_fast_reader_reads_most_of_what_people_write_without_brackets() {
        long read =
                HAND_WRITTEN.stream()
                        .filter(text -> CanonicalReader.read(text).isPresent())
                        .count();

        assertThat(read).isGreaterThanOrEqualTo(12);
    }

    @Test
    void every_escape_of_the_standard_is_known_and_elsewhere_a_backslash_is_one() {
        var text =
                """
                a: "\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\/\\\\L\\N\\_\\L\\P\\x41\\u00e9\\U0001F600"
                b: C:\\Program\\Lib
                c: '\\L\\P'
                "\\Lk": [x]
                """;

        var fields = RoundTripTest.document(YamlReader.read(text)).fields().values();

        assertThat(fields)
                .containsEntry(
                        "a",
                        Node.text(
                                "\0\u0007\b\t\n\u000b\f\r\u001b \"/\\L\u0085\u00a0\u2028\u2029Aé😀"))
                .containsEntry("b", Node.text("C:\\Program\\Lib"))
                .containsEntry("c", Node.text("\\L\\P"))
                .containsKey("\u2028k");
    }

    @Test
    void a_hand_written_file_is_read_as_its_author_meant_it() {
        var text =
                """
                title: 'It''s
                  folded'
                labels:
                - auth
                size: "Gr\\xF6\\xDFe"
                owner: null
                points: 012
                note: >
                  one
                  two
                """;

        var fields = RoundTripTest.document(YamlReader.read(text)).fields().values();

        assertThat(fields)
                .containsEntry("title", Node.text("It's folded"))
                .containsEntry("labels", new Node.Items(List.of(Node.text("auth"))))
                .containsEntry("size", Node.text("Größe"))
                .containsEntry("owner", Node.Nothing.NOTHING)
                .containsEntry("points", Node.text("012"))
                .containsEntry("note", Node.text("one two\n"));
    }

    /// True when the fast reader read the text; fails when the full parser reads it otherwise.
    private static boolean agree(String text) {
        var quoted = new StringBuilder();
        TextWriter.quote(quoted, text);
        Optional<YamlDocument> fast = CanonicalReader.read(text);
        YamlResult full = EngineReader.read(text);
        if (full instanceof YamlDocument document && !document.isInOnePiece()) {
            var pieces = new StringBuilder(document.head());
            document.entries().forEach(entry -> pieces.append(entry.lead()).append(entry.body()));
            assertThat(pieces.append(document.tail())).hasToString(text);
        }
        fast.ifPresent(document -> {
            assertThat(full).as("%s", quoted).isInstanceOf(YamlDocument.class);
            var other = (YamlDocument) full;
            assertThat(other.fields()).as("%s", quoted).isEqualTo(document.fields());
            assertThat(other.entries()).as("%s", quoted).isEqualTo(document.entries());
        });
        return fast.isPresent();
    }

    private static String damaged(String source, SplittableRandom random) {
        var text = new StringBuilder(source);
        int blows = random.nextInt(3);
        for (int i = 0; i < blows && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            if (Character.isSurrogate(text.charAt(at))) {
                continue;
            }
            String with = "\n :-#'\"|>x \t[{~".substring(random.nextInt(14)).substring(0, 1);
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, with);
                default -> text.replace(at, at + 1, with);
            }
        }
        return text.toString();
    }
}
