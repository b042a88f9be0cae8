package dev.repotickets.tools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "+1",
                "1.",
                ".5",
                "NaN",
                "Infinity",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\t\"",
                "1 2",
                "[] x",
                "/* a */ 1",
                "// a\n1",
                "{\"a\":1,\"a\":2}",
                "\u0000"
            })
    void what_is_no_strict_json_is_refused(String text) {
        assertThat(refusal(text)).startsWith("the JSON cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,]|it is not valid JSON at line 1, column 4",
                "{\"a\":1,\"a\":2}|an object has the same name twice",
                "[1|it ends too early",
                "[] x|it is not valid JSON",
                "[] []|something follows the JSON value",
                "``|there is no JSON in it"
            })
    void the_reason_is_told_in_our_own_words(String text, String reason) {
        assertThat(refusal(text)).startsWith("the JSON cannot be read: " + reason);
    }

    @Test
    void a_reason_names_nothing_of_the_library_that_reads() {
        String deep = "[".repeat(65) + "]".repeat(65);
        String longNumber = "1".repeat(401);

        assertThat(List.of(deep, longNumber, "[\u001b[2J]", "{\"a\":1,\"a\":2}", "nul", "[1"))
                .allSatisfy(text ->
                        assertThat(refusal(text))
                                .doesNotContain("(", "Stream", "Jackson", "Feature", "\u001b"));
    }

    @Test
    void sixty_four_levels_are_read_and_one_more_is_refused() {
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Node.Items.class);
        assertThat(refusal("[".repeat(65) + "]".repeat(65))).contains("64 levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "-1E-99999999999",
                "[1e2147483649]",
                "{\"a\":1e+99999999999}"
            })
    void an_exponent_that_no_number_has_is_refused(String text) {
        assertThat(refusal(text)).contains("exponent");
    }

    @Test
    void a_number_keeps_every_digit() {
        assertThat(Json.parse("1.10")).isEqualTo(new Node.Numeral(new BigDecimal("1.10")));
        assertThat(Json.write(Json.parse("12345678901234567890.5")))
                .isEqualTo("12345678901234567890.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\udfffb\"", "[\"\\ude00\\ud83d\"]", "\"\ud800\""})
    void half_a_character_is_refused_and_never_becomes_a_question_mark(String text) {
        assertThat(refusal(text)).contains("half a character");
    }

    @Test
    void half_a_character_in_a_name_is_refused_too() {
        assertThat(refusal("{\"\\ud800\":1}")).startsWith("the JSON cannot be read");
    }

    @Test
    void both_halves_of_a_character_are_one() {
        assertThat(Json.parse("\"\\ud83d\\ude00\"")).isEqualTo(Node.text("😀"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_is_read_back(long seed) {
        Node node = any(new SplittableRandom(seed), 4);

        assertThat(Json.parse(Json.write(node))).isEqualTo(node);
        assertThat(Json.parse(Json.writePretty(node))).isEqualTo(node);
        assertThat(Json.write(node)).doesNotContain("\n");
    }

    private static String refusal(String text) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> Json.parse(text));
        assertThat(refused).as("%s is accepted", text).isNotNull();
        Problem problem = refused.problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
        return problem.message();
    }

    private static Node any(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> Node.text(text(random));
            case 1 -> new Node.Numeral(new BigDecimal(random.nextLong()).movePointLeft(3));
            case 2 -> Node.truth(random.nextBoolean());
            case 3 -> Node.Nothing.NOTHING;
            case 4 ->
                    new Node.Items(
                            random.ints(random.nextInt(4))
                                    .mapToObj(_ -> any(random, depth - 1))
                                    .toList());
            default -> {
                var fields = new LinkedHashMap<String, Node>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put(text(random), any(random, depth - 1));
                }
                yield new Node.Fields(fields);
            }
        };
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x11000);
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
