package dev.repotickets.tools.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "日", "😀", "aé日😀", "\\", " "})
    void a_long_line_is_folded_at_75_octets_and_never_inside_of_a_character(String part) {
        for (int shift = 0; shift < 8; shift++) {
            String value = "x".repeat(shift) + part.repeat(200);
            String text = new CalendarLines().add("SUMMARY", value).toString();

            assertThat(text).endsWith("\r\n");
            for (String line : text.split("\r\n", -1)) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets).hasSizeLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("?", "\ufffd");
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
            assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "\r\n");
        }
    }

    @Test
    void a_line_of_75_octets_is_not_folded() {
        assertThat(new CalendarLines().add("X", "a".repeat(73)).toString().lines()).hasSize(1);
        assertThat(new CalendarLines().add("X", "a".repeat(74)).toString().lines()).hasSize(2);
    }

    @Test
    void what_would_end_a_value_is_escaped_and_control_characters_are_left_out() {
        var lines = new CalendarLines();

        lines.text("A", "a\\b;c,d\r\ne\rf\ng\u0007\u0085h:\"i\"").texts("B", List.of("x,y", "z"));

        assertThat(lines.texts("C", List.of()).toString())
                .isEqualTo("A:a\\\\b\\;c\\,d\\ne\\nf\\ngh:\"i\"\r\nB:x\\,y,z\r\n");
    }
}
