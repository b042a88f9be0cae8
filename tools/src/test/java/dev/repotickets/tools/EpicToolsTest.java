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

class EpicToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void an_epic_and_two_tickets() {
        desk.done("epic_create", "{\"title\":\"User Management\",\"goals\":[\"Sign in\"]}");
        desk.done("ticket_create", "{\"title\":\"Auth\",\"points\":3}");
        desk.done("ticket_create", "{\"title\":\"Form\",\"points\":5}");
    }

    @ParameterizedTest
    @CsvSource({"Login,LOGIN-1", "user profiles,USER-2", "日本語,EPIC-1", "Auth,AUTH-1"})
    void its_id_begins_with_the_first_word_in_a_namespace_of_its_own(String title, String id) {
        assertThat(desk.answer("epic_create", "{\"title\":\"" + title + "\"}", "id")).isEqualTo(id);
    }

    @Test
    void a_created_epic_is_read_back_with_its_defaults() {
        Map<String, Node> epic = epic();

        assertThat(Desk.text(epic.get("status"))).isEqualTo("draft");
        assertThat(Desk.text(epic.get("priority"))).isEqualTo("medium");
        assertThat(Desk.text(epic.get("owner"))).isEqualTo("Ada");
        assertThat(Desk.text(epic.get("goals"))).isEqualTo("[\"Sign in\"]");
        assertThat(Desk.text(epic.get("overdue"))).isEqualTo("false");
        assertThat(epic).doesNotContainKeys("hint", "deleted_at", "tickets");
    }

    @Test
    void tickets_join_it_once_and_leave_the_epic_that_they_were_in() {
        desk.done("epic_create", "{\"title\":\"Other\"}");
        desk.done("epic_add_tickets", "{\"id\":\"other-1\",\"ticket_ids\":[\"auth-1\"]}");

        Map<String, Node> added = add("AUTH-1", "FORM-1", "FORM-1");

        assertThat(Desk.text(added.get("added"))).isEqualTo("[\"AUTH-1\",\"FORM-1\"]");
        assertThat(Desk.text(added.get("moved"))).isEqualTo("{\"AUTH-1\":\"OTHER-1\"}");
        assertThat(Desk.text(add("AUTH-1").get("already"))).isEqualTo("[\"AUTH-1\"]");
        assertThat(desk.done("epic_get", "{\"id\":\"OTHER-1\"}")).doesNotContainKey("tickets");
        assertThat(desk.ids("ticket_list", "{\"epic_id\":\"USER-1\"}"))
                .containsExactlyInAnyOrder("AUTH-1", "FORM-1");
    }

    @Test
    void all_tickets_join_or_none() {
        Problem problem =
                desk.refused(
                        "epic_add_tickets",
                        "{\"id\":\"USER-1\",\"ticket_ids\":[\"AUTH-1\",\"NOPE-1\"]}");

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(epic()).doesNotContainKey("tickets");
    }

    @Test
    void removing_takes_out_only_what_is_in_it() {
        desk.done("epic_create", "{\"title\":\"Other\"}");
        desk.done("epic_add_tickets", "{\"id\":\"OTHER-1\",\"ticket_ids\":[\"FORM-1\"]}");
        add("AUTH-1");

        Map<String, Node> removed =
                desk.done(
                        "epic_remove_tickets",
                        "{\"id\":\"USER-1\",\"ticket_ids\":[\"AUTH-1\",\"FORM-1\"]}");

        assertThat(Desk.text(removed.get("removed"))).isEqualTo("[\"AUTH-1\"]");
        assertThat(Desk.text(removed.get("already"))).isEqualTo("[\"FORM-1\"]");
        assertThat(desk.answer("ticket_get", "{\"id\":\"FORM-1\"}", "epic_id"))
                .isEqualTo("OTHER-1");
    }

    @Test
    void progress_is_shown_and_completing_is_proposed_when_all_tickets_are_ended() {
        add("AUTH-1", "FORM-1");
        desk.done("ticket_close", "{\"id\":\"AUTH-1\"}");

        assertThat(Desk.text(epic().get("progress")))
                .contains("\"tickets\":2", "\"tickets_done\":1", "\"percentage\":50")
                .contains("\"points\":8", "\"points_done\":3");
        assertThat(epic()).doesNotContainKey("hint");

        desk.done("ticket_close", "{\"id\":\"FORM-1\"}");

        assertThat(Desk.text(epic().get("hint")))
                .contains("epic_update {\"id\":\"USER-1\",\"status\":\"completed\"}");
        assertThat(Desk.text(epic().get("status"))).isEqualTo("draft");

        desk.done("epic_update", "{\"id\":\"USER-1\",\"status\":\"completed\"}");

        assertThat(Desk.text(epic().get("completed_date"))).isEqualTo("2026-11-24");
        assertThat(epic()).doesNotContainKey("hint");
    }

    @Test
    void a_list_is_filtered_paged_and_tells_what_is_late() {
        desk.done("epic_create", "{\"title\":\"Late\",\"target_date\":\"2026-11-23\"}");
        desk.done("epic_create", "{\"title\":\"Theirs\",\"owner\":\"Bob\"}");
        desk.done("epic_update", "{\"id\":\"LATE-1\",\"status\":\"active\"}");

        Map<String, Node> page = desk.done("epic_list", "{\"limit\":2}");

        assertThat(desk.ids("epic_list", "{\"limit\":2}")).containsExactly("USER-1", "LATE-1");
        assertThat(Desk.text(page.get("total"))).isEqualTo("3");
        assertThat(
                        desk.ids(
                                "epic_list",
                                "{\"limit\":2,\"cursor\":\""
                                        + Desk.text(page.get("next_cursor"))
                                        + "\"}"))
                .containsExactly("THEIRS-1");
        assertThat(desk.ids("epic_list", "{\"status\":\"active\"}")).containsExactly("LATE-1");
        assertThat(desk.ids("epic_list", "{\"owner\":\"bob\"}")).containsExactly("THEIRS-1");
        assertThat(desk.answer("epic_list", "{\"status\":\"active\"}", "items"))
                .contains("\"overdue\":true");
    }

    @Test
    void an_update_changes_what_is_given_and_an_empty_text_clears() {
        desk.done(
                "epic_update",
                "{\"id\":\"USER-1\",\"target_version\":\"v1\",\"target_date\":\"2026-12-01\","
                        + "\"estimated_points\":8}");

        assertThat(
                        desk.answer(
                                "epic_update",
                                "{\"id\":\"USER-1\",\"target_version\":\"\",\"target_date\":\"\","
                                        + "\"estimated_points\":-1,\"goals\":[]}",
                                "changed"))
                .contains("target_version", "target_date", "estimated_story_points", "goals");
        assertThat(epic())
                .containsKey("title")
                .doesNotContainKeys(
                        "target_version", "target_date", "estimated_story_points", "goals");
        assertThat(desk.done("epic_update", "{\"id\":\"USER-1\",\"priority\":\"medium\"}"))
                .doesNotContainKey("changed");
    }

    @Test
    void an_update_of_another_revision_is_a_conflict() {
        String rev = Desk.text(epic().get("rev"));
        String update = "{\"id\":\"USER-1\",\"owner\":\"Bob\",\"if_rev\":\"" + rev + "\"}";
        desk.done("epic_update", update);

        assertThat(desk.refused("epic_update", update).code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void a_deleted_epic_is_gone_until_the_answers_own_call_brings_it_back() {
        add("AUTH-1");
        assertThat(desk.answer("epic_delete", "{\"id\":\"USER-1\",\"dry_run\":true}", "unlinked"))
                .isEqualTo("[\"AUTH-1\"]");
        assertThat(desk.ids("epic_list", "{}")).containsExactly("USER-1");

        String undo = desk.answer("epic_delete", "{\"id\":\"USER-1\"}", "undo");

        assertThat(desk.ids("epic_list", "{}")).isEmpty();
        assertThat(desk.done("ticket_get", "{\"id\":\"AUTH-1\"}")).doesNotContainKey("epic_id");
        assertThat(desk.answer("ticket_list", "{}", "items")).doesNotContain("epic_id");
        assertThat(desk.answer("ticket_search", "{\"query\":\"auth\"}", "items"))
                .contains("AUTH-1")
                .doesNotContain("epic_id");
        Problem problem = desk.refused("epic_get", "{\"id\":\"USER-1\"}");
        assertThat(problem.advice()).contains(undo);
        assertThat(desk.answer("workspace_validate", "{}", "total")).isEqualTo("0");

        desk.done("epic_update", undo.substring(undo.indexOf('{')));

        assertThat(desk.answer("ticket_get", "{\"id\":\"AUTH-1\"}", "epic_id")).isEqualTo("USER-1");
        assertThat(Desk.text(epic().get("tickets"))).contains("AUTH-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ticket_create|{\"title\":\"x\",\"epic_id\":\"USR-1\"}",
                "ticket_update|{\"id\":\"AUTH-1\",\"epic_id\":\"usr-1\"}",
                "epic_get|{\"id\":\"USR-1\"}",
                "epic_update|{\"id\":\"USR-1\",\"title\":\"x\"}",
                "epic_add_tickets|{\"id\":\"USR-1\",\"ticket_ids\":[\"AUTH-1\"]}",
                "epic_delete|{\"id\":\"USR-1\"}"
            })
    void an_epic_that_is_not_there_is_named_with_the_closest_and_the_next_call(
            String tool, String arguments) {
        Problem problem = desk.refused(tool, arguments);

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.message()).isEqualTo("no epic \"USR-1\"");
        assertThat(problem.advice()).startsWith("Closest: USER-1.").contains("epic_create {");
    }

    @Test
    void a_status_or_priority_that_does_not_exist_is_refused() {
        assertThat(desk.refused("epic_update", "{\"id\":\"USER-1\",\"status\":\"open\"}").message())
                .contains("draft, active, completed, cancelled");
        assertThat(desk.refused("epic_create", "{\"title\":\"x\",\"priority\":\"hi\"}").message())
                .contains("critical, high, medium, low");
        assertThat(
                        desk.refused(
                                        "epic_create",
                                        "{\"title\":\"x\",\"start_date\":\"2026-12-02\","
                                                + "\"target_date\":\"2026-12-01\"}")
                                .message())
                .contains("is before start_date");
    }

    private Map<String, Node> epic() {
        return desk.done("epic_get", "{\"id\":\"user-1\"}");
    }

    private Map<String, Node> add(String... tickets) {
        String ids = "\"" + String.join("\",\"", tickets) + "\"";
        return desk.done("epic_add_tickets", "{\"id\":\"USER-1\",\"ticket_ids\":[" + ids + "]}");
    }

    @Test
    void the_last_ticket_that_ends_suggests_to_complete_its_epic() {
        desk.done("epic_create", "{\"title\":\"Goal\"}");
        desk.done("ticket_create", "{\"title\":\"One\",\"epic_id\":\"GOAL-1\"}");
        desk.done("ticket_create", "{\"title\":\"Two\",\"epic_id\":\"GOAL-1\"}");

        assertThat(desk.done("ticket_close", "{\"id\":\"ONE-1\"}")).doesNotContainKey("next");
        assertThat(desk.answer("ticket_close", "{\"id\":\"TWO-1\"}", "next"))
                .isEqualTo("epic_update {\"id\":\"GOAL-1\",\"status\":\"completed\"}");
        assertThat(desk.answer("epic_get", "{\"id\":\"GOAL-1\"}", "status")).isEqualTo("draft");
    }

    @Test
    void tickets_of_an_epic_that_is_not_there_are_not_an_empty_list() {
        desk.done("epic_create", "{\"title\":\"Goal\"}");

        assertThat(desk.refused("ticket_list", "{\"epic_id\":\"GAOL-1\"}").advice())
                .contains("Closest: GOAL-1");
        desk.done("epic_delete", "{\"id\":\"GOAL-1\"}");
        assertThat(desk.refused("ticket_list", "{\"epic_id\":\"GOAL-1\"}").advice())
                .contains("\"restore\":true");
    }
}
