package dev.repotickets.assignmodel.familiarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What of a title is compared.
final class WordsTest {

    @Test
    void words_come_in_lower_case_and_once() {
        assertThat(Words.of("Fix the fix: retry, don't fail!"))
                .containsExactly("fix", "the", "retry", "don", "fail");
    }

    @Test
    void names_come_whole_and_in_their_parts() {
        assertThat(Words.of("JsonConverter of HTTPServer2"))
                .containsExactly(
                        "jsonconverter",
                        "json",
                        "converter",
                        "of",
                        "httpserver2",
                        "http",
                        "server2");
    }

    @Test
    void other_scripts_have_words_too() {
        assertThat(Words.of("Größe prüfen")).containsExactly("größe", "prüfen");
    }

    @Test
    void an_endless_title_has_64_words() {
        var title = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            title.append(" word").append(i);
        }

        assertThat(Words.of(title.toString())).hasSize(64);
    }

    @Test
    void nothing_has_no_words() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of(" -- ")).isEmpty();
    }
}
