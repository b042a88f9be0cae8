package dev.repotickets.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskLeaseTest {
    private final Desk desk = new Desk();
    private String task = "";

    @BeforeEach
    void a_task_that_one_agent_has_begun() {
        desk.done("agent_create", "{\"name\":\"A\"}");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
        task =
                desk.answer(
                        "task_assign",
                        "{\"ticket_id\":\"FIX-1\",\"task_type\":\"code\",\"description\":\"Do it\","
                                + "\"max_attempts\":2}",
                        "id");
        next("AGENT-A");
        desk.done("agent_create", "{\"name\":\"B\"}");
    }

    @Test
    void when_its_lease_ends_it_goes_back_to_the_queue_and_another_begins_it() {
        assertThat(desk.ids("task_list", "{\"status\":\"in-progress\"}")).containsExactly(task);
        desk.pass(Duration.ofMinutes(31));

        assertThat(desk.ids("task_list", "{\"status\":\"queued\"}")).containsExactly(task);
        assertThat(next("AGENT-B"))
                .contains(task, "\"attempts\":1", "the lease of AGENT-A ended", "\"fence\":3");
    }

    @Test
    void who_lost_it_is_refused_with_the_new_fence_and_nothing_is_kept() {
        desk.pass(Duration.ofMinutes(31));
        Problem queued = complete("");
        next("AGENT-B");

        Problem byName = complete(",\"agent_id\":\"AGENT-A\"");
        Problem byFence = complete(",\"fence\":1");

        assertThat(queued.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(queued.message())
                .isEqualTo(task + " is queued and belongs to nobody; its fence is 2 now");
        assertThat(byName.message())
                .isEqualTo(task + " is in-progress and belongs to AGENT-B; its fence is 3 now");
        assertThat(byFence.message()).endsWith("its fence is 3, you sent 1");
        assertThat(desk.ids("task_list", "{\"status\":\"in-progress\"}")).containsExactly(task);
        desk.done(
                "task_complete", "{\"id\":\"" + task + "\",\"agent_id\":\"AGENT-B\",\"fence\":3}");
    }

    @Test
    void while_it_is_paused_its_lease_does_not_end_and_who_goes_on_gets_a_new_fence() {
        assertThat(desk.answer("task_pause", "{\"id\":\"" + task + "\",\"fence\":1}", "changed"))
                .contains("status");
        desk.pass(Duration.ofDays(30));

        assertThat(desk.ids("task_list", "{\"status\":\"paused\"}")).containsExactly(task);
        assertThat(complete("").message()).contains("is paused and cannot become completed");
        assertThat(desk.answer("task_pause", "{\"id\":\"" + task + "\"}", "changed"))
                .isEqualTo("null");
        assertThat(
                        desk.refused(
                                        "task_resume",
                                        "{\"id\":\"" + task + "\",\"agent_id\":\"AGENT-B\"}")
                                .code())
                .isEqualTo(ProblemCode.CLAIMED);
        assertThat(desk.answer("task_resume", "{\"id\":\"" + task + "\"}", "fence")).isEqualTo("3");
        assertThat(desk.answer("task_resume", "{\"id\":\"" + task + "\"}", "fence")).isEqualTo("3");
        assertThat(complete(",\"fence\":1").code()).isEqualTo(ProblemCode.CONFLICT);
        desk.done("task_complete", "{\"id\":\"" + task + "\",\"fence\":3}");
    }

    @Test
    void what_is_not_begun_is_neither_paused_nor_resumed() {
        desk.pass(Duration.ofMinutes(31));

        assertThat(desk.refused("task_pause", "{\"id\":\"" + task + "\"}").message())
                .contains("queued");
        assertThat(desk.refused("task_resume", "{\"id\":\"" + task + "\"}").advice())
                .contains("task_start");
    }

    @Test
    void a_longer_lease_lasts_longer_and_beginning_again_renews_it_under_the_same_fence() {
        var again = desk.done("task_start", "{\"id\":\"" + task + "\",\"lease_minutes\":120}");
        desk.pass(Duration.ofMinutes(119));

        assertThat(Desk.text(again.get("fence"))).isEqualTo("1");
        assertThat(desk.ids("task_list", "{\"status\":\"in-progress\"}")).containsExactly(task);
        assertThat(
                        desk.refused("task_start", "{\"id\":\"" + task + "\",\"lease_minutes\":0}")
                                .message())
                .isEqualTo("lease_minutes 0 must be between 1 and 10080");
    }

    @Test
    void a_failure_gives_it_to_another_and_the_last_one_is_final() {
        var failed = desk.done("task_fail", "{\"id\":\"" + task + "\",\"error\":\"It broke\"}");
        assertThat(Desk.text(failed.get("reassigned_to"))).isEqualTo("AGENT-B");
        assertThat(Desk.text(failed.get("status"))).isEqualTo("assigned");
        desk.done("task_start", "{\"id\":\"" + task + "\"}");

        var last = desk.done("task_fail", "{\"id\":\"" + task + "\",\"error\":\"Again\"}");

        assertThat(Desk.text(last.get("status"))).isEqualTo("failed");
        assertThat(Desk.text(last.get("attempts"))).isEqualTo("2");
        assertThat(desk.refused("task_fail", "{\"id\":\"" + task + "\",\"error\":\"x\"}").code())
                .isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(desk.answer("agent_get", "{\"id\":\"AGENT-A\"}", "stats"))
                .contains("\"completed\":0,\"failed\":1,\"success_rate\":0");
    }

    @Test
    void where_no_other_is_available_a_failed_try_waits_in_the_queue() {
        desk.done("agent_update", "{\"id\":\"AGENT-B\",\"status\":\"inactive\"}");

        var failed = desk.done("task_fail", "{\"id\":\"" + task + "\",\"error\":\"It broke\"}");

        assertThat(Desk.text(failed.get("status"))).isEqualTo("queued");
        assertThat(failed).doesNotContainKey("reassigned_to");
    }

    @Test
    void a_failure_that_is_final_is_not_tried_again() {
        assertThat(
                        desk.answer(
                                "task_fail",
                                "{\"id\":\"" + task + "\",\"error\":\"No way\",\"retry\":false}",
                                "status"))
                .isEqualTo("failed");
    }

    private Problem complete(String more) {
        return desk.refused("task_complete", "{\"id\":\"" + task + "\"" + more + "}");
    }

    private String next(String agent) {
        return desk.answer("task_next", "{\"agent_id\":\"" + agent + "\"}", "task");
    }
}
