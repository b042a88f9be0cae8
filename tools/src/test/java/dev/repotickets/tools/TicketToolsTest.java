package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketToolsTest {
    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({
        "Fix login bug,FIX-1",
        "Implementation of x,IMPLEMEN-1",
        "E-commerce Platform,E-1",
        "über fix,UBER-1",
        "日本語,TICKET-1",
        "fix_bug x,FIXBUG-1",
        "../../../x,X-1",
        "$(touch x),TOUCH-1",
        "con artists,TICKET-1",
        "2FA login,2FA-1"
    })
    void an_id_begins_with_the_first_word_of_the_title(String title, String id) {
        assertThat(desk.answer("ticket_create", "{\"title\":\"" + title + "\"}", "id"))
                .isEqualTo(id);
    }

    @Test
    void a_created_ticket_is_read_back_with_its_defaults() {
        desk.done("ticket_create", "{\"title\":\"Fix login\",\"labels\":[\"b\",\"a\",\"a\"]}");

        var ticket = desk.done("ticket_get", "{\"id\":\"fix-1\"}");

        assertThat(Desk.text(ticket.get("status"))).isEqualTo("open");
        assertThat(Desk.text(ticket.get("priority"))).isEqualTo("medium");
        assertThat(Desk.text(ticket.get("labels"))).isEqualTo("[\"a\",\"b\"]");
        assertThat(Desk.text(ticket.get("reporter"))).isEqualTo("Ada");
    }

    @Test
    void all_faults_of_the_arguments_are_told_at_once() {
        Problem problem =
                desk.refused("ticket_create", "{\"titel\":\"x\",\"points\":\"3\",\"labels\":5}");

        assertThat(problem.message())
                .contains("titel")
                .contains("title is missing")
                .contains("points is not a whole number")
                .contains("labels is not a list");
        assertThat(problem.advice()).contains("Did you mean \"title\"?").contains("Example:");
    }

    @Test
    void a_priority_that_is_not_configured_is_refused_with_a_suggestion() {
        desk.done("ticket_create", "{\"title\":\"Fix\"}");

        Problem problem =
                desk.refused("ticket_update", "{\"id\":\"FIX-1\",\"priority\":\"critcal\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
        assertThat(problem.message())
                .isEqualTo("priority \"critcal\" is not one of critical, high, medium, low");
        assertThat(problem.advice()).startsWith("Did you mean \"critical\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../config", "/etc/passwd", "LOGIN-1\\n", "LOGIN-1\\u0000.yaml", "ＬＯＧＩＮ-１", "CON",
                "NUL-1", "-rf", "--help", "", " ", "ſ-1"
            })
    void what_is_not_an_id_is_refused(String id) {
        Problem problem = desk.refused("ticket_get", "{\"id\":\"" + id + "\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
    }

    @Test
    void a_number_is_never_completed_to_another_number() {
        for (int i = 0; i < 12; i++) {
            desk.done("ticket_create", "{\"title\":\"Fix\"}");
        }
        desk.done("ticket_delete", "{\"id\":\"FIX-1\"}");

        Problem problem = desk.refused("ticket_get", "{\"id\":\"FIX-1\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.advice()).contains("ticket_restore");
    }

    @Test
    void a_missing_ticket_is_answered_with_the_closest_ones() {
        desk.done("ticket_create", "{\"title\":\"Auth x\"}");

        Problem problem = desk.refused("ticket_get", "{\"id\":\"AUTH-9\"}");

        assertThat(problem.message()).isEqualTo("no ticket \"AUTH-9\"");
        assertThat(problem.advice()).contains("Closest: AUTH-1").contains("ticket_search");
    }

    @Test
    void an_update_changes_only_what_it_names_and_an_empty_text_clears() {
        desk.done("ticket_create", "{\"title\":\"Fix\",\"assignee\":\"bob\",\"points\":3}");

        String changed =
                desk.answer(
                        "ticket_update",
                        "{\"id\":\"FIX-1\",\"assignee\":\"\",\"status\":\"in-progress\"}",
                        "changed");

        assertThat(changed).isEqualTo("[\"status\",\"assignee\"]");
        var ticket = desk.done("ticket_get", "{\"id\":\"FIX-1\",\"include\":[\"history\"]}");
        assertThat(ticket).doesNotContainKey("assignee").containsKey("story_points");
        assertThat(Desk.text(ticket.get("history")))
                .contains("ticket.updated")
                .contains("status: open -> in-progress")
                .contains("assignee: bob -> ");
    }

    @Test
    void an_outdated_revision_is_a_conflict() {
        String rev = desk.answer("ticket_create", "{\"title\":\"Fix\"}", "rev");
        desk.done(
                "ticket_update",
                "{\"id\":\"FIX-1\",\"title\":\"Fix it\",\"if_rev\":\"" + rev + "\"}");

        Problem problem =
                desk.refused(
                        "ticket_update",
                        "{\"id\":\"FIX-1\",\"title\":\"Mend\",\"if_rev\":\"" + rev + "\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(problem.message()).contains("you sent if_rev \"" + rev + "\"").contains("Ada");
    }

    @Test
    void the_same_idempotency_key_creates_once() {
        String arguments = "{\"title\":\"Fix\",\"idempotency_key\":\"k1\"}";

        assertThat(desk.answer("ticket_create", arguments, "id")).isEqualTo("FIX-1");
        assertThat(desk.answer("ticket_create", arguments, "id")).isEqualTo("FIX-1");
        assertThat(desk.ids("ticket_list", "{}")).containsExactly("FIX-1");
        assertThat(
                        desk.refused(
                                        "ticket_create",
                                        "{\"title\":\"Other\",\"idempotency_key\":\"k1\"}")
                                .message())
                .contains("was used with other arguments");
        desk.pass(Duration.ofHours(25));
        assertThat(desk.answer("ticket_create", arguments, "id")).isEqualTo("FIX-2");
    }

    @Test
    void closing_warns_of_what_is_open_and_tells_what_it_unblocks() {
        desk.done("ticket_create", "{\"title\":\"Api\",\"criteria\":[\"answers\"]}");
        desk.done("ticket_create", "{\"title\":\"Form\",\"depends_on\":[\"API-1\"]}");
        desk.done("ticket_create", "{\"title\":\"Part\",\"parent_id\":\"API-1\"}");

        var closed = desk.done("ticket_close", "{\"id\":\"API-1\",\"summary\":\"served\"}");

        assertThat(Desk.text(closed.get("warnings")))
                .contains("answers")
                .contains("child still open: PART-1");
        assertThat(Desk.text(closed.get("unblocked"))).isEqualTo("[\"FORM-1\"]");
        assertThat(desk.refused("ticket_close", "{\"id\":\"API-1\"}").code())
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
    }

    @Test
    void a_circle_of_blockers_is_refused_and_its_path_is_shown() {
        List.of("A", "B", "C")
                .forEach(it -> desk.done("ticket_create", "{\"title\":\"" + it + "\"}"));
        desk.done("ticket_link", "{\"from\":\"A-1\",\"to\":\"B-1\",\"type\":\"blocks\"}");
        desk.done("ticket_link", "{\"from\":\"B-1\",\"to\":\"C-1\",\"type\":\"blocks\"}");

        Problem problem =
                desk.refused(
                        "ticket_link", "{\"from\":\"C-1\",\"to\":\"A-1\",\"type\":\"blocks\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.CYCLE);
        assertThat(problem.message()).contains("A-1 blocks B-1 blocks C-1");
        assertThat(problem.advice()).contains("ticket_unlink");
    }

    @Test
    void a_batch_refers_to_what_it_creates_and_is_all_or_nothing() {
        String batch =
                """
                {"operations":[
                 {"op":"create","args":{"title":"Api"}},
                 {"op":"create","args":{"title":"Form","depends_on":["$1"]}},
                 {"op":"comment","args":{"id":"$2","body":"hello"}}%s]}\
                """;

        Problem problem =
                desk.refused(
                        "ticket_batch",
                        batch.formatted(
                                ",{\"op\":\"update\",\"args\":{\"id\":\"$1\",\"status\":\"nope\"}}"));

        assertThat(problem.message()).startsWith("operations[3] (ticket_update): status");
        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
        assertThat(desk.answer("ticket_batch", batch.formatted(""), "ids"))
                .isEqualTo("{\"$1\":\"API-1\",\"$2\":\"FORM-1\"}");
        assertThat(Desk.text(desk.done("ticket_get", "{\"id\":\"FORM-1\"}").get("blocked_by")))
                .isEqualTo("[\"API-1\"]");
    }

    @Test
    void a_dry_run_of_a_batch_keeps_nothing() {
        String answer =
                desk.answer(
                        "ticket_batch",
                        "{\"dry_run\":true,\"operations\":[{\"op\":\"create\",\"args\":{\"title\":\"A\"}}]}",
                        "ids");

        assertThat(answer).isEqualTo("{\"$1\":\"A-1\"}");
        assertThat(desk.ids("ticket_list", "{}")).isEmpty();
    }

    @Test
    void a_deleted_ticket_is_gone_and_comes_back_with_its_links() {
        desk.done("ticket_create", "{\"title\":\"A\"}");
        desk.done("ticket_create", "{\"title\":\"B\",\"depends_on\":[\"A-1\"]}");

        var deleted = desk.done("ticket_delete", "{\"id\":\"A-1\"}");

        assertThat(Desk.text(deleted.get("unlinked"))).isEqualTo("[\"B-1\"]");
        assertThat(desk.ids("ticket_list", "{\"status\":[\"all\"]}")).containsExactly("B-1");
        assertThat(desk.answer("ticket_create", "{\"title\":\"A\"}", "id")).isEqualTo("A-2");
        desk.done("ticket_restore", "{\"ids\":[\"A-1\"]}");
        assertThat(desk.ids("ticket_list", "{\"sort\":\"id\"}"))
                .containsExactly("A-1", "A-2", "B-1");
    }

    @Test
    void a_timer_runs_once_for_each_person_and_counts_whole_minutes() {
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
        desk.done("time_start", "{\"id\":\"FIX-1\"}");
        desk.pass(Duration.ofMinutes(90));

        assertThat(desk.answer("time_start", "{\"id\":\"FIX-1\"}", "already_running"))
                .isEqualTo("true");
        assertThat(desk.answer("time_stop", "{\"id\":\"FIX-1\"}", "minutes")).isEqualTo("90");
        assertThat(desk.refused("time_stop", "{\"id\":\"FIX-1\"}").code())
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(desk.answer("time_add", "{\"id\":\"FIX-1\",\"minutes\":30}", "total_hours"))
                .isEqualTo("2");
        assertThat(desk.refused("time_add", "{\"id\":\"FIX-1\",\"minutes\":-5}").message())
                .contains("-5 is not from 1");
    }

    @Test
    void pages_follow_each_other_and_a_foreign_cursor_is_refused() {
        for (int i = 0; i < 30; i++) {
            desk.done("ticket_create", "{\"title\":\"Fix\"}");
        }

        var first = desk.done("ticket_list", "{\"sort\":\"id\"}");
        String cursor = Desk.text(first.get("next_cursor"));

        assertThat(Desk.text(first.get("total"))).isEqualTo("30");
        assertThat(desk.ids("ticket_list", "{\"sort\":\"id\",\"cursor\":\"" + cursor + "\"}"))
                .containsExactly("FIX-26", "FIX-27", "FIX-28", "FIX-29", "FIX-30");
        assertThat(desk.refused("ticket_list", "{\"cursor\":\"" + cursor + "\"}").message())
                .contains("does not belong to this query");
    }

    @Test
    void custom_statuses_are_in_force_once_they_have_a_category() {
        desk.done(
                "workspace_config_set",
                "{\"key\":\"statuses\",\"value\":\"[\\\"open\\\",{\\\"review\\\":\\\"active\\\"},"
                        + "{\\\"shipped\\\":\\\"done\\\"}]\"}");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");

        desk.done("ticket_update", "{\"id\":\"FIX-1\",\"status\":\"review\"}");

        assertThat(
                        desk.refused("ticket_update", "{\"id\":\"FIX-1\",\"status\":\"closed\"}")
                                .message())
                .contains("is not one of open, review, shipped");
        assertThat(desk.answer("ticket_close", "{\"id\":\"FIX-1\"}", "status"))
                .isEqualTo("shipped");
        assertThat(
                        desk.refused(
                                        "workspace_config_set",
                                        "{\"key\":\"statuses\",\"value\":\"[\\\"open\\\",\\\"odd\\\"]\"}")
                                .message())
                .contains("without a category");
    }

    @Test
    void a_list_shows_descriptions_only_when_asked() {
        desk.done("ticket_create", "{\"title\":\"Fix\",\"description\":\"the long story\"}");

        assertThat(desk.answer("ticket_list", "{}", "items")).doesNotContain("the long story");
        assertThat(desk.answer("ticket_list", "{\"detail\":\"full\"}", "items"))
                .contains("the long story");
    }
}
