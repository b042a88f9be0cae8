package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentToolsTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void a_coder_and_a_ticket() {
        desk.done(
                "agent_create",
                "{\"name\":\"CodeBot\",\"type\":\"developer\",\"max_tasks\":3,\"model\":\"gpt-4\","
                        + "\"capabilities\":[\"python\",\"review:0.8\"]}");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
    }

    @Test
    void a_registered_agent_is_read_back_with_what_it_can_do_and_nothing_done() {
        var agent = agent("agent-codebot");

        assertThat(Desk.text(agent.get("agent_type"))).isEqualTo("developer");
        assertThat(Desk.text(agent.get("status"))).isEqualTo("active");
        assertThat(Desk.text(agent.get("capabilities")))
                .contains("\"name\":\"review\"", "\"confidence_level\":0.8");
        assertThat(Desk.text(agent.get("load"))).contains("\"active\":0,\"max\":3");
        assertThat(Desk.text(agent.get("stats"))).doesNotContain("success_rate");
        assertThat(agent).doesNotContainKeys("last_seen", "tasks", "deleted_at");
    }

    @Test
    void two_of_one_name_have_two_ids_also_when_the_first_was_deleted() {
        assertThat(create("CodeBot")).isEqualTo("AGENT-CODEBOT-1");
        desk.done("agent_delete", "{\"id\":\"AGENT-CODEBOT\"}");
        assertThat(create("CodeBot")).isEqualTo("AGENT-CODEBOT-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIAIOSFODNN7EXAMPLE", "sk-ant-api03-abcdefghijklmnop", "my key"})
    void a_key_in_place_of_the_name_of_its_variable_is_refused_and_not_repeated(String key) {
        Problem problem =
                desk.refused("agent_create", "{\"name\":\"Bot\",\"api_key_env\":\"" + key + "\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_ARGUMENT);
        assertThat(problem.message()).contains("api_key_env").doesNotContain(key);
        assertThat(desk.ids("agent_list", "{}")).containsExactly("AGENT-CODEBOT");
    }

    @Test
    void only_what_is_said_changes_and_a_newer_revision_is_not_overwritten() {
        String rev = desk.answer("agent_get", "{\"id\":\"AGENT-CODEBOT\"}", "rev");

        assertThat(
                        desk.answer(
                                "agent_update",
                                "{\"id\":\"AGENT-CODEBOT\",\"max_tasks\":5,\"model\":\"\"}",
                                "changed"))
                .isEqualTo("[\"max_concurrent_tasks\",\"model\"]");
        assertThat(
                        desk.refused(
                                        "agent_update",
                                        "{\"id\":\"AGENT-CODEBOT\",\"name\":\"X\",\"if_rev\":\""
                                                + rev
                                                + "\"}")
                                .code())
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(
                        desk.refused("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"max_tasks\":101}")
                                .message())
                .isEqualTo("max_tasks 101 must be between 1 and 100");
    }

    @Test
    void an_unknown_id_names_the_closest() {
        Problem problem = desk.refused("agent_get", "{\"id\":\"AGENT-CODBOT\"}");

        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem.advice()).startsWith("Closest: AGENT-CODEBOT.");
    }

    @Test
    void the_list_shows_load_and_success_and_takes_filters() {
        create("TestBot");
        assign("code", "AGENT-CODEBOT");

        assertThat(desk.answer("agent_list", "{}", "items"))
                .contains("\"active\":1,\"max_tasks\":3", "\"completed\":0,\"failed\":0")
                .doesNotContain("success_rate");
        assertThat(desk.ids("agent_list", "{\"type\":\"developer\"}"))
                .containsExactly("AGENT-CODEBOT");
        desk.done("agent_update", "{\"id\":\"AGENT-TESTBOT\",\"status\":\"inactive\"}");
        assertThat(desk.ids("agent_list", "{\"available\":true}")).containsExactly("AGENT-CODEBOT");
    }

    @Test
    void a_heartbeat_renews_all_leases_and_is_told_by_the_agent_but_by_no_committed_file() {
        assign("code", "AGENT-CODEBOT");
        String started = desk.answer("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}", "task");
        String rev = desk.answer("agent_get", "{\"id\":\"AGENT-CODEBOT\"}", "rev");
        desk.pass(Duration.ofMinutes(29));

        var beat = desk.done("agent_heartbeat", "{\"id\":\"AGENT-CODEBOT\",\"note\":\"Testing\"}");
        desk.pass(Duration.ofMinutes(29));

        assertThat(started).contains("\"fence\":1");
        assertThat(Desk.text(beat.get("leases"))).contains("in-progress", "\"fence\":1");
        assertThat(desk.ids("task_list", "{\"status\":\"in-progress\"}")).hasSize(1);
        var agent = agent("AGENT-CODEBOT");
        assertThat(Desk.text(agent.get("note"))).isEqualTo("Testing");
        assertThat(agent).containsKey("last_seen");
        assertThat(Desk.text(agent.get("rev"))).isEqualTo(rev);
    }

    @Test
    void who_fits_is_ranked_with_the_parts_of_the_score_and_who_does_not_is_named() {
        desk.done("agent_create", "{\"name\":\"TestBot\",\"type\":\"tester\"}");
        desk.done("agent_create", "{\"name\":\"Docs\",\"preferred_task_types\":[\"docs\"]}");

        var ranking = desk.done("agent_recommend", "{\"task_type\":\"test\"}");

        assertThat(Desk.text(ranking.get("items")))
                .startsWith("[{\"agent_id\":\"AGENT-TESTBOT\"")
                .contains("\"probability\":0.769", "{\"name\":\"made for test\",\"log_odds\":1.2}");
        assertThat(Desk.text(ranking.get("unavailable")))
                .isEqualTo("{\"AGENT-DOCS\":\"takes only docs\"}");
    }

    @Test
    void what_a_deleted_agent_has_returns_to_the_queue_and_the_agent_can_come_back() {
        String task = assign("code", "AGENT-CODEBOT");
        desk.done("task_next", "{\"agent_id\":\"AGENT-CODEBOT\"}");

        assertThat(
                        desk.answer(
                                "agent_delete",
                                "{\"id\":\"AGENT-CODEBOT\",\"dry_run\":true}",
                                "requeued"))
                .isEqualTo("[\"" + task + "\"]");
        assertThat(desk.ids("task_list", "{\"status\":\"in-progress\"}")).containsExactly(task);
        desk.done("agent_delete", "{\"id\":\"AGENT-CODEBOT\"}");

        var requeued = desk.done("task_get", "{\"id\":\"" + task + "\"}");
        assertThat(Desk.text(requeued.get("status"))).isEqualTo("queued");
        assertThat(requeued).doesNotContainKeys("attempts", "agent_id");
        assertThat(desk.refused("agent_get", "{\"id\":\"AGENT-CODEBOT\"}").advice())
                .contains("agent_update {\"id\":\"AGENT-CODEBOT\",\"restore\":true}");
        desk.done("agent_update", "{\"id\":\"AGENT-CODEBOT\",\"restore\":true}");
        assertThat(agent("AGENT-CODEBOT")).doesNotContainKey("deleted_at");
    }

    private String create(String name) {
        return desk.answer("agent_create", "{\"name\":\"" + name + "\"}", "id");
    }

    private String assign(String type, String agent) {
        return desk.answer(
                "task_assign",
                "{\"ticket_id\":\"FIX-1\",\"agent_id\":\""
                        + agent
                        + "\",\"task_type\":\""
                        + type
                        + "\",\"description\":\"Do it\"}",
                "id");
    }

    private Map<String, Node> agent(String id) {
        return desk.done("agent_get", "{\"id\":\"" + id + "\"}");
    }
}
