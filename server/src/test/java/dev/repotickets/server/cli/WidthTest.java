package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc,3", "ü,1", "日,2", "한,2", "ｱ,1", "Ａ,2", "😀,2", "✅,2", "⭐,2", "⚡,2", "→,1", "é,1",
        "✓,1", "❤,1"
    })
    void a_text_takes_the_columns_that_terminals_give_it(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void what_combines_takes_no_room() {
        assertThat(Width.of("e\u0301")).isEqualTo(1);
        assertThat(Width.of("👩\u200d💻")).isEqualTo(2);
        assertThat(Width.of("👍🏽")).isEqualTo(2);
        assertThat(Width.of("❤\ufe0f")).isEqualTo(2);
        assertThat(Width.of("1\ufe0f")).isEqualTo(1);
        assertThat(Width.of("🇩🇪")).isEqualTo(2);
    }

    @Test
    void a_cut_text_is_never_wider_than_asked() {
        String text = "日本語😀abc".repeat(10);

        for (int columns = 4; columns < 40; columns++) {
            assertThat(Width.of(Width.cut(text, columns))).isBetween(columns - 1, columns);
        }
    }
}
