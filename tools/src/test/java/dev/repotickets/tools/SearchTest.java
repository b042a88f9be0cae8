package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void three_tickets() {
        desk.done(
                "ticket_create",
                "{\"title\":\"Fix login bug\",\"labels\":[\"auth\"],\"points\":5,"
                        + "\"assignee\":\"bob\"}");
        desk.done(
                "ticket_create",
                "{\"title\":\"Docs\",\"description\":\"how to login\",\"points\":2}");
        desk.done(
                "ticket_create",
                "{\"title\":\"Api\",\"priority\":\"high\",\"due\":\"2026-12-01\"}");
        desk.done("ticket_comment", "{\"id\":\"API-1\",\"body\":\"Needs the login token\"}");
        desk.pass(Duration.ofDays(10));
        desk.done("ticket_close", "{\"id\":\"DOCS-1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login | FIX-1 DOCS-1 API-1",
                "LOGIN | FIX-1 DOCS-1 API-1",
                "logi | FIX-1 DOCS-1 API-1",
                "ogi | ",
                "\"logi\" | ",
                "login is:open | FIX-1 API-1",
                "login -token | FIX-1 DOCS-1",
                "\"login token\" | API-1",
                "label:auth | FIX-1",
                "points:>3 | FIX-1",
                "points:2..5 | FIX-1 DOCS-1",
                "-assignee:bob is:open | API-1",
                "assignee:none | DOCS-1 API-1",
                "priority:high | API-1",
                "status:closed | DOCS-1",
                "due:<2026-12-02 | API-1",
                "due:2026-12-01 | API-1",
                "updated:2d | DOCS-1",
                "created:>1d | ",
                "fix-1 | FIX-1",
                "has:due | API-1",
                "title:login | FIX-1",
                "http://nowhere | ",
                "(zz+)+$ | "
            })
    void a_query_finds(String query, String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.strip().split(" "));
        String escaped = query.strip().replace("\"", "\\\"");

        List<String> found = desk.ids("ticket_search", "{\"query\":\"" + escaped + "\"}");

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_word_in_the_title_counts_more_than_one_in_the_text() {
        assertThat(desk.ids("ticket_search", "{\"query\":\"login\"}")).first().isEqualTo("FIX-1");
    }

    @Test
    void a_find_outside_the_title_shows_its_surroundings() {
        assertThat(Desk.text(desk.done("ticket_search", "{\"query\":\"token\"}").get("items")))
                .contains("\"match\":\"Needs the login token\"");
    }

    @Test
    void a_slip_is_answered_with_what_was_probably_meant() {
        assertThat(desk.answer("ticket_search", "{\"query\":\"logni\"}", "hint"))
                .isEqualTo("Nothing found. Did you mean \"login\"?");
        assertThat(desk.refused("ticket_search", "{\"query\":\"lable:auth\"}").advice())
                .startsWith("Did you mean label:?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "*", "-", "points:>x", "is:odd", "status:"})
    void a_query_that_makes_no_sense_is_refused(String query) {
        assertThat(desk.refused("ticket_search", "{\"query\":\"" + query + "\"}").message())
                .startsWith("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due:P1000000000Y", "updated:0000-00-00", "created:now-1e9d"})
    void a_moment_that_is_none_is_refused(String query) {
        assertThat(desk.refused("ticket_search", "{\"query\":\"" + query + "\"}").message())
                .contains("is not a date");
    }
}
