package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SprintToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void a_sprint_and_three_ready_items() {
        desk.done("sprint_create", "{\"name\":\"Sprint 1\",\"goal\":\"Sign in\"}");
        add("Big", 8);
        add("Mid", 5);
        add("Small", 3);
    }

    @Test
    void sprints_are_numbered_and_a_name_is_taken_once() {
        Problem problem = desk.refused("sprint_create", "{\"name\":\" sprint 1\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_EXISTS);
        assertThat(problem.message()).isEqualTo("SPRINT-1 has the name \"Sprint 1\"");
        assertThat(desk.answer("sprint_create", "{\"name\":\"Sprint 2\"}", "id"))
                .isEqualTo("SPRINT-2");
        assertThat(
                        desk.refused("sprint_update", "{\"id\":\"SPRINT-2\",\"name\":\"Sprint 1\"}")
                                .code())
                .isEqualTo(ProblemCode.ALREADY_EXISTS);
    }

    @Test
    void a_plan_is_a_proposal_until_it_is_applied() {
        Map<String, Node> plan = plan("{\"id\":\"sprint-1\",\"capacity\":9}");

        assertThat(Desk.text(plan.get("points"))).isEqualTo("8");
        assertThat(Desk.text(plan.get("chosen"))).contains("SMALL-1", "MID-1");
        assertThat(Desk.text(plan.get("left"))).contains("BIG-1", "does not fit: 8 points, 1 left");
        assertThat(desk.ids("backlog_list", "{\"sprint_id\":\"SPRINT-1\"}")).isEmpty();

        plan("{\"id\":\"SPRINT-1\",\"capacity\":9,\"apply\":true}");

        assertThat(desk.ids("backlog_list", "{\"sprint_id\":\"SPRINT-1\"}"))
                .containsExactly("SMALL-1", "MID-1");
        assertThat(Desk.text(plan("{\"id\":\"SPRINT-1\",\"capacity\":9}").get("before")))
                .isEqualTo("8");
    }

    @Test
    void without_any_capacity_it_says_what_to_give() {
        Problem problem = desk.refused("sprint_plan", "{\"id\":\"SPRINT-1\"}");

        assertThat(problem.advice()).contains("sprint_plan {\"id\":\"SPRINT-1\",\"capacity\":20}");
        desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"capacity\":5}");
        assertThat(Desk.text(plan("{\"id\":\"SPRINT-1\"}").get("basis"))).isEqualTo("sprint");
    }

    @Test
    void a_sprint_records_what_was_in_it_and_what_was_done_and_so_tells_the_velocity() {
        assertThat(desk.done("sprint_list", "{}")).doesNotContainKey("velocity");
        desk.done("sprint_create", "{\"name\":\"Sprint 2\"}");
        plan("{\"id\":\"SPRINT-1\",\"capacity\":8,\"apply\":true}");
        desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"status\":\"active\"}");
        desk.done("backlog_convert", "{\"id\":\"SMALL-1\"}");
        desk.done("ticket_close", "{\"id\":\"SMALL-1\"}");

        Map<String, Node> completed =
                desk.done(
                        "sprint_update",
                        "{\"id\":\"SPRINT-1\",\"status\":\"completed\",\"move_to\":\"SPRINT-2\"}");

        assertThat(Desk.text(completed.get("moved"))).isEqualTo("[\"MID-1\"]");
        assertThat(Desk.text(completed.get("moved_to"))).isEqualTo("SPRINT-2");
        assertThat(desk.ids("backlog_list", "{\"sprint_id\":\"SPRINT-2\"}"))
                .containsExactly("MID-1");
        assertThat(desk.ids("backlog_list", "{\"sprint_id\":\"SPRINT-1\"}"))
                .containsExactly("SMALL-1");
        assertThat(desk.answer("sprint_list", "{\"status\":\"completed\"}", "items"))
                .contains("\"committed_points\":8", "\"completed_points\":3");
        assertThat(desk.answer("sprint_list", "{}", "velocity"))
                .isEqualTo("{\"points\":3,\"sprints\":1}");
        assertThat(Desk.text(plan("{\"id\":\"SPRINT-2\"}").get("basis"))).isEqualTo("velocity");
    }

    @Test
    void unfinished_items_go_back_to_the_backlog_where_no_sprint_is_named() {
        plan("{\"id\":\"SPRINT-1\",\"capacity\":3,\"apply\":true}");

        Map<String, Node> cancelled =
                desk.done("sprint_update", "{\"id\":\"SPRINT-1\",\"status\":\"cancelled\"}");

        assertThat(Desk.text(cancelled.get("moved"))).isEqualTo("[\"SMALL-1\"]");
        assertThat(cancelled).doesNotContainKey("moved_to");
        assertThat(desk.done("backlog_get", "{\"id\":\"SMALL-1\"}")).doesNotContainKey("sprint_id");
        assertThat(desk.refused("sprint_plan", "{\"id\":\"SPRINT-1\",\"capacity\":3}").code())
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(
                        desk.refused(
                                        "backlog_update",
                                        "{\"id\":\"BIG-1\",\"sprint_id\":\"SPRINT-1\"}")
                                .message())
                .isEqualTo("SPRINT-1 is cancelled; nothing can be put into it");
    }

    @Test
    void a_wrong_step_names_the_allowed_ones_and_nothing_is_done_by_half() {
        Problem problem =
                desk.refused(
                        "sprint_update",
                        "{\"id\":\"SPRINT-1\",\"goal\":\"x\",\"status\":\"completed\"}");

        assertThat(problem.advice()).isEqualTo("Allowed from there: active, cancelled.");
        assertThat(desk.answer("sprint_list", "{}", "items")).contains("\"goal\":\"Sign in\"");
        assertThat(
                        desk.refused(
                                        "sprint_update",
                                        "{\"id\":\"SPRINT-1\",\"move_to\":\"SPRINT-1\"}")
                                .message())
                .isEqualTo("move_to is for a sprint that ends");
        assertThat(desk.refused("sprint_update", "{\"id\":\"SPRNT-1\",\"goal\":\"x\"}").advice())
                .startsWith("Closest: SPRINT-1.");
    }

    private void add(String title, int points) {
        String id =
                desk.answer(
                        "backlog_add",
                        "{\"title\":\""
                                + title
                                + "\",\"story_points\":"
                                + points
                                + ",\"acceptance_criteria\":[\"Works\"]}",
                        "id");
        desk.done("backlog_update", "{\"id\":\"" + id + "\",\"status\":\"ready\"}");
    }

    private Map<String, Node> plan(String arguments) {
        return desk.done("sprint_plan", arguments);
    }
}
