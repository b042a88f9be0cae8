package dev.repotickets.tools.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.tools.Desk;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowToolsTest {
    private final Desk desk = new Desk();
    private final Flow flow = new Flow(desk);

    @Test
    void three_agents_bring_a_feature_from_its_start_to_its_end_with_two_calls() {
        flow.agent("Thinker", "analyst", ",\"preferred_task_types\":[\"analysis\",\"design\"]");
        flow.agent("Maker", "developer", ",\"preferred_task_types\":[\"code\"]");
        flow.agent("Prover", "tester", ",\"preferred_task_types\":[\"test\",\"review\"]");
        flow.started("feature", "{}");

        assertThat(flow.take("MAKER")).contains("takes only code; 1 task waits of other types");
        flow.doNext("THINKER");
        flow.doNext("THINKER");
        flow.doNext("MAKER");
        flow.doNext("PROVER");
        assertThat(Desk.text(flow.get().get("progress"))).contains("\"percentage\":80");
        flow.doNext("PROVER");

        assertThat(flow.status()).isEqualTo("completed");
        assertThat(desk.ids("workflow_list", "{\"status\":\"completed\"}"))
                .containsExactly(flow.run());
    }

    @Test
    void runs_workflows_and_templates_are_listed_in_this_order() {
        flow.of("[{\"name\":\"a\"}]");

        assertThat(desk.ids("workflow_list", "{}"))
                .hasSize(4)
                .startsWith(flow.run())
                .endsWith("feature", "bugfix");
        assertThat(desk.ids("workflow_list", "{\"ticket_id\":\"FIX-1\"}"))
                .containsExactly(flow.run());
        assertThat(desk.ids("workflow_list", "{\"status\":\"failed\"}")).isEmpty();
    }

    @Test
    void a_workflow_of_a_template_has_its_steps_and_can_be_read() {
        String id =
                desk.answer(
                        "workflow_create",
                        "{\"name\":\"Bugs\",\"template\":\"bugfix\",\"ticket_id\":\"FIX-1\"}",
                        "id");

        assertThat(id).matches("WF-[0-9A-F]{8}");
        assertThat(
                        desk.answer(
                                "workflow_get",
                                "{\"id\":\"" + id.toLowerCase(Locale.ROOT) + "\"}",
                                "steps"))
                .contains("reproduce", "diagnose", "verify");
        assertThat(desk.answer("workflow_start", "{\"id\":\"" + id + "\"}", "active_steps"))
                .isEqualTo("[\"reproduce\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"x\"} | steps are 0",
                "{\"name\":\" \",\"template\":\"feature\"} | name is blank",
                "{\"name\":\"x\",\"template\":\"featur\"} | no template \"featur\"",
                "{\"name\":\"x\",\"template\":\"feature\",\"steps\":[{\"name\":\"a\"}]} | both there",
                "{\"name\":\"x\",\"steps\":[{\"name\":\"a\",\"max_attempts\":99}]} | 99 is not from 1 to 10",
                "{\"name\":\"x\",\"steps\":[{\"name\":\"a\",\"condition\":\"T(java.lang.Runtime)\"}]} | position 1",
                "{\"name\":\"x\",\"steps\":[{\"name\":\"a\",\"agent_id\":\"AGENT-NOBODY\"}]} | no agent",
                "{\"name\":\"x\",\"steps\":[{\"name\":\"a\",\"depends_on\":[\"z\"]}]} | there is no step \"z\""
            })
    void what_cannot_be_run_is_refused_and_nothing_is_kept(String arguments, String why) {
        assertThat(desk.refused("workflow_create", arguments).message()).contains(why);
        assertThat(desk.ids("workflow_list", "{}")).containsExactly("feature", "bugfix");
    }

    @Test
    void a_start_names_what_it_needs() {
        assertThat(desk.refused("workflow_start", "{\"id\":\"feature\"}").message())
                .isEqualTo("ticket_id is missing: a run works on a ticket");
        Problem unknown =
                desk.refused("workflow_start", "{\"id\":\"featur\",\"ticket_id\":\"FIX-1\"}");
        assertThat(unknown.code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(unknown.advice()).contains("feature").contains("Templates: feature, bugfix.");
        assertThat(
                        desk.refused(
                                        "workflow_start",
                                        "{\"id\":\"WF-00000000\",\"ticket_id\":\"FIX-1\"}")
                                .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(desk.refused("workflow_get", "{\"id\":\"RUN-00000000\"}").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void inputs_are_few_words_with_short_texts() {
        for (String inputs :
                new String[] {
                    "{\"two words\":\"x\"}",
                    "{\"a.b\":\"x\"}",
                    "{\"a\":\"" + "x".repeat(2_001) + "\"}",
                    "{\"a\":1}"
                }) {
            desk.refused(
                    "workflow_start",
                    "{\"id\":\"bugfix\",\"ticket_id\":\"FIX-1\",\"inputs\":" + inputs + "}");
        }
        assertThat(desk.ids("workflow_list", "{}")).containsExactly("feature", "bugfix");
    }

    @Test
    void a_text_of_a_megabyte_is_no_condition() {
        assertThat(
                        desk.refused(
                                        "workflow_create",
                                        "{\"name\":\"x\",\"steps\":[{\"name\":\"a\",\"condition\":\""
                                                + "(".repeat(1_000_000)
                                                + "\"}]}")
                                .message())
                .contains("allowed are 500")
                .hasSizeLessThan(300);
    }

    @Test
    void the_same_key_makes_one_workflow_and_one_run() {
        String create = "{\"name\":\"x\",\"steps\":[{\"name\":\"a\"}],\"idempotency_key\":\"k1\"}";
        assertThat(desk.answer("workflow_create", create, "id"))
                .isEqualTo(desk.answer("workflow_create", create, "id"));
        String start = "{\"id\":\"bugfix\",\"ticket_id\":\"FIX-1\",\"idempotency_key\":\"k2\"}";
        assertThat(desk.answer("workflow_start", start, "id"))
                .isEqualTo(desk.answer("workflow_start", start, "id"));
    }

    @Test
    void a_step_that_is_not_there_is_refused_with_those_that_are() {
        flow.started("bugfix", "{}");

        assertThat(
                        desk.refused("workflow_complete_step", flow.decision("deploy", "skipped"))
                                .advice())
                .endsWith(": reproduce, diagnose, fix, verify");
    }

    @Test
    void a_hundred_parallel_steps_and_a_hundred_in_a_row_are_done() {
        var steps = new StringBuilder("[{\"name\":\"s0\",\"condition\":\"false\"}");
        for (int i = 1; i < 100; i++) {
            steps.append(",{\"name\":\"s")
                    .append(i)
                    .append("\",\"condition\":\"false\",\"depends_on\":[\"s")
                    .append(i - 1)
                    .append("\"]}");
        }
        flow.of(steps + "]");
        assertThat(flow.status()).isEqualTo("completed");

        String wide = steps.toString().replaceAll(",\"condition[^}]*", "");
        flow.of(wide + "]");
        assertThat(desk.answer("task_list", "{\"limit\":200}", "total")).isEqualTo("100");
    }
}
