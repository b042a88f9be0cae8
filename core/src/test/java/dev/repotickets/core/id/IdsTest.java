package dev.repotickets.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "LOGIN-1\n",
                "LOGIN-1\0.yaml",
                "LOGIN-1 ",
                "\uff2c\uff2f\uff27\uff29\uff2e-\uff11",
                "LOGIN\u20101",
                "CON",
                "CON-1",
                "nul-1",
                "AUX-7",
                "COM1-1",
                "LPT9-2",
                "-rf",
                "--help",
                "LOGIN-",
                "LOGIN",
                "",
                "A--1",
                "A-1-2-3",
                "LOGIN_1",
                "ABCDEFGHIJKLMNOPQ-1",
                "A-1234567890123",
                "\u0131-1",
                "a/b-1"
            })
    void what_a_file_system_or_a_command_could_take_for_something_else_is_no_id(String text) {
        assertThatThrownBy(() -> new TicketId(text))
                .isInstanceOf(ProblemException.class)
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("\n", "\0"));
    }

    @ParameterizedTest
    @CsvSource({"login-1,LOGIN-1", "Login-7k3f,LOGIN-7K3F", "A-B-1,A-B-1", "7UP-1,7UP-1"})
    void ids_are_kept_in_upper_case(String text, String id) {
        assertThat(new TicketId(text).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Login fails on Safari,LOGIN",
        "\u00fcber alles,UBER",
        "Stra\u00dfe sperren,STRASSE",
        "internationalization,INTERNAT",
        "'  - fix: it',FIX",
        "../../../x,X",
        "'$(touch pwn)',TOUCH",
        "con artists,TICKET",
        "\u4fee\u6b63,TICKET",
        "___,TICKET",
        "'',TICKET",
        "404 not found,404",
    })
    void an_id_begins_with_the_first_word_of_the_title(String title, String word) {
        assertThat(IdWord.of(title, "TICKET")).isEqualTo(word);
        assertThat(new TicketId(word + "-1").value()).isEqualTo(word + "-1");
    }

    @Test
    void uids_of_one_source_sort_in_the_order_of_their_making_even_when_the_clock_goes_back() {
        var ids = new RandomIds(new Random(1));
        var made = new ArrayList<Uid>();

        for (int i = 0; i < 10_000; i++) {
            made.add(ids.uid(NOON.minusMillis(i % 7)));
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.getFirst().at()).isEqualTo(NOON);
        assertThat(made.getFirst().value()).matches(".{14}7.{4}[89ab].*");
    }

    @Test
    void a_random_ending_always_holds_a_letter_and_none_that_is_misread() {
        var ids = new RandomIds(new Random(1));

        for (int i = 0; i < 5_000; i++) {
            assertThat(ids.suffix(4)).matches("[0-9A-HJKMNP-TV-Z]{4}").containsPattern("[A-Z]");
        }
        assertThat(ids.suffix(1)).matches("[A-HJKMNP-TV-Z]");
    }
}
