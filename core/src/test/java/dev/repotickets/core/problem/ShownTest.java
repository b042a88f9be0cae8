package dev.repotickets.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTest {
    private static final List<String> PRIORITIES = List.of("critical", "high", "medium", "low");

    @ParameterizedTest
    @CsvSource({
        "critcal,critical",
        "HIGH,high",
        "hihg,high",
        "med,medium",
        "meduim,medium",
        "lw,low"
    })
    void a_slip_finds_what_was_meant(String slip, String meant) {
        assertThat(Closest.to(slip, PRIORITIES, 1)).containsExactly(meant);
        assertThat(Closest.suggestion(slip, PRIORITIES))
                .isEqualTo("Did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urgent", "banana", "xyz"})
    void what_is_no_slip_finds_nothing(String word) {
        assertThat(Closest.suggestion(word, PRIORITIES)).isEmpty();
    }

    @Test
    void a_huge_word_costs_nothing() {
        assertThat(Closest.to("x".repeat(1_000_000), PRIORITIES, 3)).isEmpty();
        assertThat(Closest.to("low", List.of("l".repeat(1_000_000)), 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x1b, 0x07, 0x9b, 0x7f, 0x202e, 0x2066, 0x200b, 0x200d, 0xfeff, 0x2028, 0x85, 0xad,
                0xe0041, 0xfe0f, 0xe0100, 0x115f, 0x3164, 0x34f, 0x17b4, 0x180b, 0xd800
            })
    void what_moves_a_terminal_or_cannot_be_seen_is_shown_by_its_number(int point) {
        String shown = Quoted.text("a" + Character.toString(point) + "b");

        assertThat(shown).isEqualTo("\"a\\u{" + Integer.toHexString(point) + "}b\"");
    }

    @Test
    void quotes_and_line_ends_are_escaped_and_long_texts_cut() {
        assertThat(Quoted.text("a\"\\\n\r\tb")).isEqualTo("\"a\\\"\\\\\\n\\r\\tb\"");
        assertThat(Quoted.text("\ud83d\ude80".repeat(81)))
                .isEqualTo("\"" + "\ud83d\ude80".repeat(80) + "...\"");
        assertThat(Quoted.text("")).isEqualTo("\"\"");
    }
}
