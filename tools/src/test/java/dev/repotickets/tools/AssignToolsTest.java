package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void two_coders_and_a_ticket() {
        agent("Ada", "");
        agent("Ben", "");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
    }

    @Test
    void who_succeeds_is_preferred_to_who_fails() {
        for (int i = 0; i < 4; i++) {
            ended("AGENT-ADA", "task_fail", ",\"error\":\"no\",\"retry\":false");
            ended("AGENT-BEN", "task_complete", "");
        }

        Map<String, Node> assigned = desk.done("task_assign", asked("code", ""));

        assertThat(Desk.text(assigned.get("agent_id"))).isEqualTo("AGENT-BEN");
        assertThat(Desk.text(assigned.get("why"))).contains("success", "(4 of 4)");
    }

    @Test
    void what_is_explained_is_what_was_thought_when_it_was_decided() {
        String task = Desk.text(desk.done("task_assign", asked("code", "")).get("id"));
        ended("AGENT-BEN", "task_fail", ",\"error\":\"no\",\"retry\":false");

        List<Node> decisions = decisions(task);

        assertThat(decisions).hasSize(1);
        assertThat(decisions.getFirst().toString())
                .contains("auto", "AGENT-ADA", "made for code", "AGENT-BEN 0.")
                .contains("bayes:e3b0c442:n=0", "0 of 1");
    }

    @Test
    void an_agent_that_was_named_is_said_to_have_been() {
        String task =
                Desk.text(
                        desk.done("task_assign", asked("code", ",\"agent_id\":\"AGENT-BEN\""))
                                .get("id"));

        assertThat(decisions(task).getFirst().toString()).contains("manual", "AGENT-BEN");
    }

    @Test
    void rework_counts_half_and_what_was_not_the_agents_fault_not_at_all() {
        String task = ended("AGENT-ADA", "task_complete", "");

        assertThat(reward(task, "rework", "")).isEqualTo("0.5");
        assertThat(reward(task, "success", ",\"quality\":0.25")).isEqualTo("0.25");
        assertThat(reward(task, "infra", "")).isEmpty();
        assertThat(model()).contains("n=4").contains("\"tried\":0");
    }

    @Test
    void a_task_that_is_not_ended_has_no_outcome_and_nothing_is_recorded() {
        String task = Desk.text(desk.done("task_assign", asked("code", "")).get("id"));

        Problem problem =
                desk.refused(
                        "assign_record", "{\"task_id\":\"" + task + "\",\"result\":\"success\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.message()).isEqualTo(task + " is assigned: no try at it has ended yet");
        assertThat(problem.advice()).contains("task_complete {\"id\":\"" + task + "\"}");
        assertThat(model()).contains("n=0");
    }

    @Test
    void a_quality_or_a_try_that_cannot_be_is_refused() {
        String task = ended("AGENT-ADA", "task_complete", "");

        assertThat(refused(task, ",\"quality\":1.5").message()).contains("quality 1.5");
        assertThat(refused(task, ",\"attempt\":2").message()).contains("2 is no ended try");
    }

    @Test
    void a_ticket_that_is_opened_again_makes_rework_of_what_was_done_on_it() {
        ended("AGENT-ADA", "task_complete", "");
        desk.done("ticket_close", "{\"id\":\"FIX-1\"}");
        desk.done("ticket_update", "{\"id\":\"FIX-1\",\"status\":\"open\"}");

        assertThat(Desk.text(desk.done("agent_recommend", "{\"task_type\":\"code\"}").get("items")))
                .contains("1 of 1");
        assertThat(model()).contains("n=2").contains("\"tried\":1");
    }

    @Test
    void a_plan_gives_each_task_to_whom_it_suits_and_changes_nothing_until_it_is_applied() {
        agent("Tess", ",\"type\":\"tester\"");
        String code = queued("code");
        String test = queued("test");

        Map<String, Node> plan = desk.done("assign_plan", "{}");

        assertThat(rows(plan)).hasSize(2);
        assertThat(rows(plan).toString()).contains(test, "AGENT-TESS", code, "AGENT-ADA");
        assertThat(status(code)).isEqualTo("queued");
        desk.done("assign_plan", "{\"apply\":true}");
        assertThat(status(code)).isEqualTo("assigned");
        assertThat(decisions(test).getFirst().toString()).contains("AGENT-TESS", "auto");
    }

    @Test
    void a_plan_never_gives_more_than_an_agent_takes_and_says_what_waits() {
        for (int i = 0; i < 5; i++) {
            queued("code");
        }

        Map<String, Node> plan = desk.done("assign_plan", "{\"apply\":true}");

        assertThat(rows(plan)).hasSize(2);
        assertThat(Desk.text(plan.get("waiting")))
                .contains("every agent that takes code has all that it can");
        assertThat(desk.ids("task_list", "{\"status\":\"queued\"}")).hasSize(3);
    }

    @Test
    void twenty_tasks_are_spread_evenly_over_five_equal_agents() {
        for (String name : List.of("Cy", "Dee", "Eve")) {
            agent(name, "");
        }
        for (String id : desk.ids("agent_list", "{}")) {
            desk.done("agent_update", "{\"id\":\"" + id + "\",\"max_tasks\":5}");
        }
        for (int i = 0; i < 20; i++) {
            desk.done("task_assign", asked("code", ""));
        }

        for (String id : desk.ids("agent_list", "{}")) {
            assertThat(desk.ids("task_list", "{\"agent_id\":\"" + id + "\"}")).hasSize(4);
        }
    }

    @Test
    void the_model_is_compared_with_simpler_ways_on_what_it_did_not_know_yet() {
        assertThat(Desk.text(desk.done("assign_evaluate", "{}").get("verdict")))
                .startsWith("Nothing has been learned yet");
        for (int i = 0; i < 10; i++) {
            ended("AGENT-ADA", "task_fail", ",\"error\":\"no\",\"retry\":false");
            ended("AGENT-BEN", "task_complete", "");
        }

        Map<String, Node> evaluated = desk.done("assign_evaluate", "{}");

        assertThat(Desk.text(evaluated.get("outcomes"))).isEqualTo("20");
        assertThat(rows(evaluated)).hasSize(6);
        assertThat(rows(evaluated).toString())
                .contains("plain rate", "similar texts", "original auto-assign");
        assertThat(Desk.text(evaluated.get("verdict"))).contains("log loss");
    }

    private List<Node> decisions(String task) {
        return rows(desk.done("assign_explain", "{\"task_id\":\"" + task + "\"}"));
    }

    private static List<Node> rows(Map<String, Node> output) {
        return ((Node.Items) output.getOrDefault("items", new Node.Items(List.of()))).values();
    }

    private String model() {
        return Desk.text(desk.done("agent_recommend", "{\"task_type\":\"x\"}").get("model"));
    }

    private String reward(String task, String result, String more) {
        return Desk.text(desk.done("assign_record", judged(task, result, more)).get("reward"));
    }

    private Problem refused(String task, String more) {
        return desk.refused("assign_record", judged(task, "success", more));
    }

    private static String judged(String task, String result, String more) {
        return "{\"task_id\":\"" + task + "\",\"result\":\"" + result + "\"" + more + "}";
    }

    private String status(String task) {
        return Desk.text(desk.done("task_get", "{\"id\":\"" + task + "\"}").get("status"));
    }

    private void agent(String name, String more) {
        desk.done(
                "agent_create",
                "{\"name\":\""
                        + name
                        + "\""
                        + (more.isEmpty() ? ",\"type\":\"developer\"" : more)
                        + "}");
    }

    private String queued(String type) {
        List<String> ids = desk.ids("agent_list", "{}");
        ids.forEach(it -> status(it, "inactive"));
        String task = Desk.text(desk.done("task_assign", asked(type, "")).get("id"));
        ids.forEach(it -> status(it, "active"));
        return task;
    }

    private void status(String agent, String status) {
        desk.done("agent_update", "{\"id\":\"" + agent + "\",\"status\":\"" + status + "\"}");
    }

    private String ended(String agent, String tool, String more) {
        String task =
                Desk.text(
                        desk.done("task_assign", asked("code", ",\"agent_id\":\"" + agent + "\""))
                                .get("id"));
        desk.done("task_start", "{\"id\":\"" + task + "\"}");
        desk.done(tool, "{\"id\":\"" + task + "\"" + more + "}");
        return task;
    }

    private static String asked(String type, String more) {
        return "{\"ticket_id\":\"FIX-1\",\"task_type\":\""
                + type
                + "\",\"description\":\"Do it\""
                + more
                + "}";
    }
}
