package dev.repotickets.tools.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.tools.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What runs of workflows promise on every store.
abstract class WorkflowContract {
    private static final String DIAMOND =
            "[{\"name\":\"start\",\"task_type\":\"code\"},"
                    + "{\"name\":\"left\",\"task_type\":\"code\",\"depends_on\":[\"start\"]},"
                    + "{\"name\":\"right\",\"task_type\":\"code\",\"depends_on\":[\"start\"]},"
                    + "{\"name\":\"join\",\"task_type\":\"test\","
                    + "\"depends_on\":[\"left\",\"right\"]}]";
    private static final String RETRIED =
            "[{\"name\":\"build\",\"task_type\":\"code\",\"max_attempts\":3,"
                    + "\"backoff_seconds\":600}]";

    Desk desk = new Desk();
    Flow flow = new Flow(desk);

    abstract Desk desk();

    @BeforeEach
    void a_ticket_and_two_agents() {
        desk = desk();
        flow = new Flow(desk);
    }

    @Test
    void branches_are_ready_at_once_and_join_when_the_last_is_done() {
        flow.of(DIAMOND);
        assertThat(flow.states().values())
                .containsExactly("ready", "pending", "pending", "pending");

        flow.doNext("CODER");
        assertThat(flow.states().values())
                .containsExactly("completed", "ready", "ready", "pending");
        String left = flow.begin("left", "CODER");
        String right = flow.begin("right", "TESTER");
        assertThat(flow.states().values())
                .containsExactly("completed", "in-progress", "in-progress", "pending");
        flow.complete(right, "R");
        assertThat(flow.states()).containsEntry("join", "pending");
        flow.complete(left, "L");
        assertThat(flow.states()).containsEntry("join", "ready");

        flow.doNext("TESTER");
        assertThat(flow.status()).isEqualTo("completed");
        assertThat(Desk.text(flow.get().get("progress")))
                .isEqualTo("{\"steps\":4,\"ended\":4,\"percentage\":100}");
        assertThat(desk.ids("task_list", "{}")).hasSize(4);
    }

    @Test
    void a_task_says_its_run_its_step_and_what_came_before() {
        flow.of(
                "[{\"name\":\"a\",\"task_type\":\"code\"},"
                        + "{\"name\":\"b\",\"task_type\":\"test\",\"depends_on\":[\"a\"]}]",
                "{\"env\":\"prod\"}");
        flow.complete(flow.take("CODER"), "12 tests");

        var task = desk.done("task_get", "{\"id\":\"" + flow.take("TESTER") + "\"}");
        assertThat(Desk.text(task.get("run_id"))).isEqualTo(flow.run());
        assertThat(Desk.text(task.get("run_step"))).isEqualTo("b");
        assertThat(Desk.text(task.get("priority"))).isEqualTo("high");
        assertThat(Desk.text(task.get("instructions")))
                .contains("Input env: prod\nOutput of a: 12 tests\n");
    }

    @Test
    void a_gate_waits_for_a_person_and_has_no_task() {
        flow.of(
                "[{\"name\":\"approve\",\"gate\":true},"
                        + "{\"name\":\"ship\",\"task_type\":\"code\",\"depends_on\":[\"approve\"]}]");
        assertThat(desk.ids("task_list", "{}")).isEmpty();
        assertThat(flow.next())
                .contains(
                        "workflow_complete_step {\\\"id\\\":\\\""
                                + flow.run()
                                + "\\\",\\\"step\\\":\\\"approve\\\"");
        Problem early = desk.refused("workflow_complete_step", flow.decision("ship", "completed"));
        assertThat(early.message()).endsWith(" waits for approve (ready)");

        flow.decide("approve", "completed");
        assertThat(flow.states()).containsEntry("ship", "ready");
        assertThat(desk.done("workflow_complete_step", flow.decision("approve", "completed")))
                .doesNotContainKey("changed");
        Problem again = desk.refused("workflow_complete_step", flow.decision("approve", "failed"));
        assertThat(again.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
    }

    @Test
    void a_gate_that_is_failed_fails_the_run_and_is_asked_again_when_it_is_resumed() {
        flow.of("[{\"name\":\"approve\",\"gate\":true}]");

        flow.decide("approve", "failed");
        assertThat(flow.status()).isEqualTo("failed");
        flow.control("resume");
        assertThat(flow.states()).containsEntry("approve", "ready");
        flow.decide("approve", "completed");
        assertThat(flow.status()).isEqualTo("completed");
    }

    @Test
    void a_step_whose_condition_is_false_is_skipped_and_those_behind_it_go_on() {
        String steps =
                "[{\"name\":\"build\",\"task_type\":\"code\"},"
                        + "{\"name\":\"ship\",\"task_type\":\"code\",\"depends_on\":[\"build\"],"
                        + "\"condition\":\"inputs.env == \\\"prod\\\" and"
                        + " steps.build.output contains \\\"Done\\\"\"},"
                        + "{\"name\":\"tell\",\"task_type\":\"docs\",\"depends_on\":[\"ship\"]}]";
        flow.of(steps, "{\"env\":\"test\"}");
        flow.doNext("CODER");
        assertThat(flow.states()).hasToString("{build=completed, ship=skipped, tell=ready}");

        flow.of(steps, "{\"env\":\"prod\"}");
        flow.doNext("CODER");
        flow.doNext("CODER");
        assertThat(flow.states()).containsEntry("ship", "ready");
    }

    @Test
    void where_all_is_skipped_the_run_is_completed_as_it_starts() {
        flow.of("[{\"name\":\"a\",\"condition\":\"false\"}]");

        assertThat(flow.status()).isEqualTo("completed");
    }

    @Test
    void a_failed_try_rests_twice_as_long_each_time_and_the_last_fails_the_run() {
        flow.of(RETRIED);
        flow.fail(flow.take("CODER"));
        assertThat(flow.states()).containsEntry("build", "ready");
        assertThat(flow.field("build", "error")).isEqualTo("It broke");
        assertThat(flow.take("CODER"))
                .startsWith("1 task waits; the next can be tried again at 20");
        String task = flow.field("build", "task_id");
        assertThat(
                        desk.refused(
                                        "task_start",
                                        "{\"id\":\"" + task + "\",\"agent_id\":\"AGENT-CODER\"}")
                                .message())
                .startsWith(task + " failed and rests until 20");
        desk.pass(Duration.ofMinutes(10));
        flow.fail(flow.take("TESTER"));
        desk.pass(Duration.ofMinutes(15));
        assertThat(flow.take("CODER")).contains("tried again at");
        desk.pass(Duration.ofMinutes(5));
        flow.fail(flow.take("CODER"));

        assertThat(flow.status()).isEqualTo("failed");
        assertThat(flow.states()).containsEntry("build", "failed");
    }

    @Test
    void one_that_takes_too_long_goes_back_however_often_its_lease_is_renewed() {
        flow.of("[{\"name\":\"build\",\"task_type\":\"code\",\"timeout_minutes\":45}]");
        String task = flow.take("CODER");
        desk.pass(Duration.ofMinutes(25));
        desk.done("agent_heartbeat", "{\"id\":\"AGENT-CODER\"}");
        desk.pass(Duration.ofMinutes(19));
        desk.done("agent_heartbeat", "{\"id\":\"AGENT-CODER\"}");
        assertThat(flow.states()).containsEntry("build", "in-progress");
        desk.pass(Duration.ofMinutes(1));

        assertThat(flow.take("TESTER")).isEqualTo(task);
        assertThat(flow.states()).containsEntry("build", "in-progress");
        assertThat(desk.answer("task_get", "{\"id\":\"" + task + "\"}", "attempts"))
                .contains("AGENT-CODER took longer than 45 minutes");
    }

    @Test
    void nothing_new_begins_while_it_is_paused_and_what_runs_may_end() {
        flow.of(DIAMOND);
        flow.doNext("CODER");
        String left = flow.begin("left", "CODER");
        flow.control("pause");

        assertThat(flow.take("TESTER"))
                .isEqualTo(
                        "no task is queued or assigned to AGENT-TESTER; "
                                + flow.run()
                                + " is paused");
        String right = flow.field("right", "task_id");
        Problem problem =
                desk.refused(
                        "task_start", "{\"id\":\"" + right + "\",\"agent_id\":\"AGENT-TESTER\"}");
        assertThat(problem.message()).endsWith(flow.run() + " is paused");
        flow.complete(left, "L");
        flow.decide("right", "skipped");
        assertThat(flow.states()).containsEntry("join", "pending");
        assertThat(flow.next()).contains("\\\"action\\\":\\\"resume\\\"");
        flow.control("resume");

        assertThat(flow.states()).containsEntry("join", "ready");
        assertThat(desk.answer("task_get", "{\"id\":\"" + right + "\"}", "status"))
                .isEqualTo("cancelled");
    }

    @Test
    void cancelling_cancels_its_open_tasks_in_the_same_write() {
        flow.of(DIAMOND);
        flow.doNext("CODER");
        flow.take("CODER");

        flow.control("cancel");

        assertThat(flow.status()).isEqualTo("cancelled");
        assertThat(flow.states().values())
                .containsExactly("completed", "skipped", "skipped", "skipped");
        assertThat(desk.ids("task_list", "{\"status\":\"cancelled\"}")).hasSize(2);
        assertThat(desk.refused("workflow_control", Flow.control(flow.run(), "resume")).advice())
                .startsWith("Start another: workflow_start");
    }

    @Test
    void a_failed_step_stops_what_is_new_and_resuming_tries_it_again_with_a_new_task() {
        flow.of(DIAMOND.replace("\"name\":\"left\"", "\"max_attempts\":1,\"name\":\"left\""));
        flow.doNext("CODER");
        String left = flow.begin("left", "CODER");
        String right = flow.begin("right", "TESTER");
        flow.fail(left);
        assertThat(flow.status()).isEqualTo("running");
        flow.complete(right, "R");
        assertThat(flow.status()).isEqualTo("failed");
        assertThat(flow.states()).containsEntry("join", "pending");

        flow.control("resume");
        assertThat(flow.field("left", "task_id")).isNotEqualTo(left);
        flow.doNext("CODER");
        flow.doNext("TESTER");
        assertThat(flow.status()).isEqualTo("completed");
    }

    @Test
    void a_queued_step_is_not_handed_out_once_another_failed() {
        flow.of(
                "[{\"name\":\"a\",\"task_type\":\"code\",\"max_attempts\":1},"
                        + "{\"name\":\"b\",\"task_type\":\"code\"}]");
        flow.fail(flow.begin("a", "CODER"));

        assertThat(flow.status()).isEqualTo("failed");
        assertThat(flow.take("TESTER")).endsWith("; " + flow.run() + " is failed");
    }

    @Test
    void a_cancelled_task_is_a_failed_step() {
        flow.of("[{\"name\":\"a\",\"task_type\":\"code\"}]");

        desk.done(
                "task_cancel", "{\"id\":\"" + flow.field("a", "task_id") + "\",\"reason\":\"No\"}");

        assertThat(flow.status()).isEqualTo("failed");
        assertThat(flow.field("a", "error")).endsWith("was cancelled: No");
    }

    @Test
    void a_step_is_ended_by_hand_only_while_nobody_works_on_it() {
        flow.of("[{\"name\":\"a\",\"task_type\":\"code\"}]");
        String task = flow.take("CODER");

        Problem problem = desk.refused("workflow_complete_step", flow.decision("a", "completed"));

        assertThat(problem.code()).isEqualTo(ProblemCode.CLAIMED);
        assertThat(problem.message())
                .isEqualTo("a is the task " + task + ", which AGENT-CODER works on");
        assertThat(flow.next()).contains("AGENT-CODER has task " + task + " since 20");
    }

    @Test
    void a_step_goes_to_its_agent_where_that_is_free_and_only_to_agents_of_its_type() {
        flow.of(
                "[{\"name\":\"a\",\"task_type\":\"code\",\"agent_id\":\"AGENT-CODER\"},"
                        + "{\"name\":\"b\",\"task_type\":\"code\",\"agent_type\":\"tester\"}]");
        String given = flow.field("a", "task_id");
        String restricted = flow.field("b", "task_id");

        assertThat(desk.answer("task_get", "{\"id\":\"" + given + "\"}", "agent_id"))
                .isEqualTo("AGENT-CODER");
        assertThat(flow.take("CODER")).isEqualTo(given);
        assertThat(flow.take("CODER")).doesNotContain(restricted);
        Problem problem =
                desk.refused(
                        "task_start",
                        "{\"id\":\"" + restricted + "\",\"agent_id\":\"AGENT-CODER\"}");
        assertThat(problem.message())
                .isEqualTo(
                        restricted + " is for agents of type tester; AGENT-CODER is a developer");
        assertThat(flow.take("TESTER")).isEqualTo(restricted);
    }

    @Test
    void it_is_told_what_happened() {
        flow.of("[{\"name\":\"a\",\"task_type\":\"code\"},{\"name\":\"b\",\"gate\":true}]");
        flow.doNext("CODER");
        flow.control("pause");
        flow.control("resume");
        flow.decide("b", "skipped");

        String events = Desk.text(desk.done("event_list", "{}").get("items"));

        for (String type :
                List.of(
                        "workflow.created",
                        "run.started",
                        "step.ready",
                        "step.completed",
                        "step.skipped",
                        "run.paused",
                        "run.resumed",
                        "run.completed")) {
            assertThat(events).contains("\"" + type + "\"");
        }
    }
}
