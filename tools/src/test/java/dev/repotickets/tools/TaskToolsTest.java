package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void a_coder_a_tester_and_a_ticket() {
        desk.done("agent_create", "{\"name\":\"CodeBot\",\"type\":\"developer\",\"max_tasks\":2}");
        desk.done("agent_create", "{\"name\":\"TestBot\",\"type\":\"tester\"}");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
    }

    @Test
    void an_assigned_task_is_seen_on_its_ticket_until_it_is_ended() {
        String task = assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");

        assertThat(task).matches("[0-9A-F]{8}");
        assertThat(Desk.text(ticket().get("agent_tasks"))).isEqualTo("[\"" + task + "\"]");
        assertThat(Desk.text(ticket().get("assigned_agent"))).isEqualTo("AGENT-CODEBOT");
        start(task);
        desk.done("task_complete", "{\"id\":\"" + task + "\",\"output\":\"Works\"}");
        assertThat(ticket()).doesNotContainKeys("agent_tasks", "assigned_agent");
        assertThat(Desk.text(task(task).get("output"))).isEqualTo("Works");
    }

    @Test
    void an_agent_that_has_all_it_takes_is_refused_with_who_is_free() {
        assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");
        assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");

        Problem problem =
                desk.refused("task_assign", arguments("code", ",\"agent_id\":\"AGENT-CODEBOT\""));

        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.message())
                .isEqualTo("AGENT-CODEBOT is not available for new tasks: 2 of 2");
        assertThat(problem.advice()).startsWith("Free: AGENT-TESTBOT (0 of 1).");
        assertThat(desk.ids("task_list", "{}")).hasSize(2);
    }

    @Test
    void without_an_agent_the_best_one_gets_it_and_it_is_said_why() {
        Map<String, Node> assigned = desk.done("task_assign", arguments("test", ""));

        assertThat(Desk.text(assigned.get("agent_id"))).isEqualTo("AGENT-TESTBOT");
        assertThat(Desk.text(assigned.get("why")))
                .isEqualTo("best of 2, 77 % likely to succeed: made for test +1.20");
    }

    @Test
    void where_nobody_is_available_it_waits_in_the_queue_and_it_is_said_why() {
        desk.done("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"status\":\"inactive\"}");
        assign("code", "");

        Map<String, Node> queued = desk.done("task_assign", arguments("code", ""));

        assertThat(Desk.text(queued.get("status"))).isEqualTo("queued");
        assertThat(Desk.text(queued.get("why")))
                .isEqualTo(
                        "nobody is available for tasks of type code: AGENT-CODEBOT (inactive),"
                                + " AGENT-TESTBOT (1 of 1)");
        assertThat(queued).doesNotContainKeys("agent_id", "next");
    }

    @Test
    void what_waits_for_another_cannot_begin_and_is_named_when_it_can() {
        String first = assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");
        String second =
                assign(
                        "test",
                        ",\"agent_id\":\"AGENT-TESTBOT\",\"depends_on\":[\"" + first + "\"]");

        Problem problem = desk.refused("task_start", id(second));
        assertThat(problem.message()).isEqualTo(second + " waits for " + first + " (assigned)");
        assertThat(desk.answer("task_next", "{\"agent_id\":\"AGENT-TESTBOT\"}", "why"))
                .isEqualTo("1 task waits for others that are not completed");
        start(first);

        assertThat(desk.answer("task_complete", id(first), "next_tasks"))
                .isEqualTo("[\"" + second + "\"]");
        start(second);
    }

    @Test
    void a_task_that_waits_for_none_that_exists_is_not_made() {
        assertThat(
                        desk.refused(
                                        "task_assign",
                                        arguments("test", ",\"depends_on\":[\"00000000\"]"))
                                .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(desk.ids("task_list", "{}")).isEmpty();
    }

    @Test
    void next_gives_the_most_urgent_then_what_is_its_own_then_the_oldest() {
        desk.done("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"max_tasks\":9}");
        desk.done("agent_update", "{\"id\":\"AGENT-TESTBOT\",\"status\":\"busy\"}");
        desk.done("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"status\":\"busy\"}");
        String oldest = assign("code", "");
        String urgent = assign("code", ",\"priority\":\"critical\"");
        desk.done("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"status\":\"active\"}");
        String own = assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");

        assertThat(next()).contains("\"id\":\"" + urgent + "\"", "\"ticket_title\":\"Fix\"");
        assertThat(next()).contains("\"id\":\"" + own + "\"");
        assertThat(next()).contains("\"id\":\"" + oldest + "\"");
        assertThat(desk.answer("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}", "none"))
                .isEqualTo("true");
        assertThat(desk.answer("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}", "also_begun"))
                .contains(oldest, urgent, own);
    }

    @Test
    void the_same_answer_is_kept_once_and_another_one_is_refused() {
        String task = assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");
        start(task);
        String done = "{\"id\":\"" + task + "\",\"output\":\"Works\"}";
        desk.done("task_complete", done);

        assertThat(desk.done("task_complete", done)).doesNotContainKey("changed");
        Problem problem = desk.refused("task_fail", "{\"id\":\"" + task + "\",\"error\":\"No\"}");
        assertThat(problem.message()).isEqualTo(task + " is completed and cannot become failed");
    }

    @Test
    void a_cancelled_task_warns_of_those_that_waited_for_it() {
        String first = assign("code", "");
        String second = assign("test", ",\"depends_on\":[\"" + first + "\"]");

        assertThat(desk.answer("task_cancel", id(first), "warnings"))
                .isEqualTo("[\"" + second + " waits for it and cannot begin any more\"]");
        assertThat(desk.done("task_cancel", id(first))).doesNotContainKey("changed");
    }

    @Test
    void the_list_is_newest_first_and_all_filters_match() {
        String first = assign("code", ",\"agent_id\":\"AGENT-CODEBOT\"");
        String second = assign("test", ",\"agent_id\":\"AGENT-TESTBOT\"");

        assertThat(desk.ids("task_list", "{}")).containsExactly(second, first);
        assertThat(
                        desk.ids(
                                "task_list",
                                "{\"agent_id\":\"agent-codebot\",\"ticket_id\":\"fix-1\"}"))
                .containsExactly(first);
        assertThat(desk.ids("task_list", "{\"status\":\"completed\"}")).isEmpty();
    }

    private String assign(String type, String more) {
        return desk.answer("task_assign", arguments(type, more), "id");
    }

    private static String arguments(String type, String more) {
        return "{\"ticket_id\":\"FIX-1\",\"task_type\":\""
                + type
                + "\",\"description\":\"Do it\""
                + more
                + "}";
    }

    private void start(String task) {
        desk.done("task_start", id(task));
    }

    private String next() {
        return desk.answer("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}", "task");
    }

    private static String id(String task) {
        return "{\"id\":\"" + task + "\"}";
    }

    private Map<String, Node> task(String id) {
        return desk.done("task_get", id(id));
    }

    private Map<String, Node> ticket() {
        return desk.done("ticket_get", "{\"id\":\"FIX-1\"}");
    }
}
