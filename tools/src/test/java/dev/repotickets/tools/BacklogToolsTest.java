package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void an_epic_and_an_item() {
        desk.done("epic_create", "{\"title\":\"User Management\"}");
        desk.done(
                "backlog_add",
                "{\"title\":\"User Registration\",\"priority\":\"high\",\"story_points\":8,"
                        + "\"business_value\":90,\"epic_id\":\"user-1\"}");
    }

    @ParameterizedTest
    @CsvSource({"Registration,REGIST-1", "日本語,BL-1", "user again,USER-2", "A b,A-1"})
    void its_id_begins_with_the_first_word_in_a_namespace_of_its_own(String title, String id) {
        assertThat(desk.answer("backlog_add", "{\"title\":\"" + title + "\"}", "id")).isEqualTo(id);
    }

    @Test
    void an_added_item_is_read_back_with_its_defaults_and_what_it_lacks() {
        Map<String, Node> item = item("USER-1");

        assertThat(Desk.text(item.get("status"))).isEqualTo("new");
        assertThat(Desk.text(item.get("item_type"))).isEqualTo("story");
        assertThat(Desk.text(item.get("risk_level"))).isEqualTo("low");
        assertThat(Desk.text(item.get("product_owner"))).isEqualTo("Ada");
        assertThat(Desk.text(item.get("score"))).isEqualTo("374");
        assertThat(Desk.text(item.get("readiness")))
                .isEqualTo("{\"ready\":false,\"missing\":[\"is new\",\"no acceptance criteria\"]}");
        assertThat(item).doesNotContainKeys("hint", "rank", "ticket_id", "deleted_at");
    }

    @Test
    void a_value_outside_of_its_scale_is_refused() {
        Problem problem = desk.refused("backlog_add", "{\"title\":\"x\",\"business_value\":900}");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
        assertThat(problem.message()).isEqualTo("business_value 900 must be between 1 and 100");
        assertThat(desk.ids("backlog_list", "{}")).containsExactly("USER-1");
    }

    @Test
    void the_list_is_ordered_by_score_and_hides_what_ended() {
        desk.done("backlog_add", "{\"title\":\"Low\",\"priority\":\"low\"}");
        desk.done("backlog_add", "{\"title\":\"Top\",\"priority\":\"critical\"}");
        desk.done("backlog_add", "{\"title\":\"Gone\"}");
        desk.done("backlog_update", "{\"id\":\"GONE-1\",\"status\":\"cancelled\"}");

        assertThat(desk.ids("backlog_list", "{}")).containsExactly("TOP-1", "USER-1", "LOW-1");
        assertThat(desk.ids("backlog_list", "{\"all\":true}"))
                .containsExactly("TOP-1", "USER-1", "GONE-1", "LOW-1");
        assertThat(desk.ids("backlog_list", "{\"status\":\"cancelled\"}"))
                .containsExactly("GONE-1");
        assertThat(desk.ids("backlog_list", "{\"epic_id\":\"USER-1\"}")).containsExactly("USER-1");
        assertThat(desk.ids("backlog_list", "{\"ready\":true}")).isEmpty();
        Map<String, Node> page = desk.done("backlog_list", "{\"limit\":2}");
        assertThat(
                        desk.ids(
                                "backlog_list",
                                "{\"limit\":2,\"cursor\":\""
                                        + Desk.text(page.get("next_cursor"))
                                        + "\"}"))
                .containsExactly("LOW-1");
    }

    @Test
    void a_rank_by_hand_wins_over_the_score_until_it_is_taken_back() {
        desk.done("backlog_add", "{\"title\":\"Low\",\"priority\":\"low\"}");
        desk.done("backlog_add", "{\"title\":\"Top\",\"priority\":\"critical\"}");

        desk.done("backlog_update", "{\"id\":\"LOW-1\",\"before\":\"USER-1\"}");
        assertThat(desk.ids("backlog_list", "{}")).containsExactly("TOP-1", "LOW-1", "USER-1");
        desk.done("backlog_update", "{\"id\":\"TOP-1\",\"after\":\"USER-1\"}");
        assertThat(desk.ids("backlog_list", "{}")).containsExactly("LOW-1", "USER-1", "TOP-1");
        desk.done("backlog_add", "{\"title\":\"New\",\"priority\":\"critical\"}");
        assertThat(desk.ids("backlog_list", "{}"))
                .containsExactly("LOW-1", "USER-1", "TOP-1", "NEW-1");

        assertThat(desk.answer("backlog_update", "{\"id\":\"LOW-1\",\"rank\":\"auto\"}", "changed"))
                .isEqualTo("[\"rank\"]");
        assertThat(desk.ids("backlog_list", "{}"))
                .containsExactly("USER-1", "TOP-1", "NEW-1", "LOW-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"USER-1\",\"before\":\"USER-1\"}",
                "{\"id\":\"USER-1\",\"before\":\"LOW-1\",\"after\":\"LOW-1\"}",
                "{\"id\":\"USER-1\",\"before\":\"LOW-1\",\"rank\":\"auto\"}",
                "{\"id\":\"USER-1\",\"rank\":\"a0\"}",
                "{\"id\":\"USER-1\",\"epic_id\":\"no id\"}",
                "{\"id\":\"USER-1\",\"story_points\":-2}"
            })
    void what_makes_no_sense_is_refused_and_nothing_is_changed(String arguments) {
        desk.done("backlog_add", "{\"title\":\"Low\",\"priority\":\"low\"}");
        String rev = Desk.text(item("USER-1").get("rev"));

        assertThat(desk.refused("backlog_update", arguments).code())
                .isEqualTo(ProblemCode.INVALID_ARGUMENT);
        assertThat(Desk.text(item("USER-1").get("rev"))).isEqualTo(rev);
    }

    @Test
    void a_status_moves_along_the_lifecycle_and_a_wrong_step_names_the_allowed_ones() {
        Problem problem = desk.refused("backlog_update", "{\"id\":\"USER-1\",\"status\":\"done\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.advice()).isEqualTo("Allowed from there: groomed, ready, cancelled.");
        assertThat(
                        desk.refused("backlog_update", "{\"id\":\"USER-1\",\"status\":\"ready\"}")
                                .message())
                .isEqualTo("USER-1 cannot be ready: no acceptance criteria");
        desk.done(
                "backlog_update",
                "{\"id\":\"USER-1\",\"status\":\"ready\",\"acceptance_criteria\":[\"Done\"]}");
        assertThat(desk.ids("backlog_list", "{\"ready\":true}")).containsExactly("USER-1");
    }

    @Test
    void dependencies_make_it_wait_and_do_not_go_round() {
        desk.done("backlog_add", "{\"title\":\"Mail\",\"dependencies\":[\"user-1\"]}");

        assertThat(Desk.text(item("MAIL-1").get("readiness"))).contains("waits for USER-1");
        Problem problem =
                desk.refused("backlog_update", "{\"id\":\"USER-1\",\"dependencies\":[\"MAIL-1\"]}");
        assertThat(problem.code()).isEqualTo(ProblemCode.CYCLE);
        assertThat(problem.message()).contains("USER-1 needs MAIL-1 needs USER-1");
        assertThat(
                        desk.refused(
                                        "backlog_update",
                                        "{\"id\":\"USER-1\",\"dependencies\":[\"USER-1\"]}")
                                .code())
                .isEqualTo(ProblemCode.CYCLE);
        desk.done("backlog_update", "{\"id\":\"USER-1\",\"status\":\"cancelled\"}");
        assertThat(Desk.text(item("MAIL-1").get("readiness"))).doesNotContain("waits");
    }

    @Test
    void an_update_of_another_revision_is_a_conflict_and_an_empty_text_clears() {
        String rev = Desk.text(item("USER-1").get("rev"));
        String update = "{\"id\":\"USER-1\",\"epic_id\":\"\",\"if_rev\":\"" + rev + "\"}";

        assertThat(desk.answer("backlog_update", update, "changed")).isEqualTo("[\"epic_id\"]");
        assertThat(desk.refused("backlog_update", update).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(
                        desk.answer(
                                "backlog_update",
                                "{\"id\":\"USER-1\",\"story_points\":-1,\"business_value\":-1}",
                                "score"))
                .isEqualTo("340");
    }

    @Test
    void a_deleted_item_is_gone_until_the_answers_own_call_brings_it_back() {
        desk.done("backlog_add", "{\"title\":\"Mail\",\"dependencies\":[\"USER-1\"]}");
        assertThat(
                        desk.answer(
                                "backlog_delete",
                                "{\"id\":\"USER-1\",\"dry_run\":true}",
                                "unlinked"))
                .isEqualTo("[\"MAIL-1\"]");
        assertThat(desk.ids("backlog_list", "{}")).contains("USER-1");

        String undo = desk.answer("backlog_delete", "{\"id\":\"USER-1\"}", "undo");

        assertThat(desk.ids("backlog_list", "{\"all\":true}")).containsExactly("MAIL-1");
        assertThat(desk.refused("backlog_get", "{\"id\":\"USER-1\"}").advice()).contains(undo);
        assertThat(desk.answer("workspace_validate", "{}", "total")).isEqualTo("0");
        desk.done("backlog_update", undo.substring(undo.indexOf('{')));
        assertThat(desk.ids("backlog_list", "{}")).containsExactly("USER-1", "MAIL-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backlog_get|{\"id\":\"USR-1\"}",
                "backlog_update|{\"id\":\"usr-1\",\"title\":\"x\"}",
                "backlog_update|{\"id\":\"USER-1\",\"after\":\"USR-1\"}",
                "backlog_convert|{\"id\":\"USR-1\"}",
                "backlog_delete|{\"id\":\"USR-1\"}",
                "backlog_add|{\"title\":\"x\",\"dependencies\":[\"USR-1\"]}"
            })
    void an_item_that_is_not_there_is_named_with_the_closest_and_the_next_call(
            String tool, String arguments) {
        Problem problem = desk.refused(tool, arguments);

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.message()).isEqualTo("no backlog item \"USR-1\"");
        assertThat(problem.advice()).startsWith("Closest: USER-1.").contains("backlog_add {");
    }

    @Test
    void an_epic_counts_what_waits_in_the_backlog_for_it() {
        assertThat(desk.answer("epic_get", "{\"id\":\"USER-1\"}", "backlog"))
                .isEqualTo("{\"items\":1,\"points\":8}");
        desk.done("backlog_convert", "{\"id\":\"USER-1\"}");
        assertThat(desk.done("epic_get", "{\"id\":\"USER-1\"}")).doesNotContainKey("backlog");
    }

    @Test
    void a_credential_is_refused_where_the_settings_say_so() {
        desk.done("workspace_config_set", "{\"key\":\"secrets\",\"value\":\"block\"}");

        assertThat(
                        desk.refused(
                                        "backlog_update",
                                        "{\"id\":\"USER-1\",\"theme\":\"AKIAABCDEFGHIJKLMNOP\"}")
                                .message())
                .contains("AWS access key");
    }

    private Map<String, Node> item(String id) {
        return desk.done("backlog_get", "{\"id\":\"" + id + "\"}");
    }
}
