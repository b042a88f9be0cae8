package dev.repotickets.tools.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.id.TaskId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.tools.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExecutorTest {
    private static final AgentId BOT = new AgentId("AGENT-BOT");
    private static final Bounds TWO = new Bounds(2, 1, 30, Duration.ofSeconds(30));

    private final Desk desk = new Desk();
    private final List<Happening> told = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void an_agent_and_a_ticket() {
        desk.done("agent_create", "{\"name\":\"Bot\",\"max_tasks\":10}");
        desk.done("ticket_create", "{\"title\":\"Fix\"}");
    }

    @Test
    void what_a_runner_answers_is_written_before_it_is_told() throws Exception {
        TaskId task = queued("Add it up");

        Ended ended;
        try (var executor = executor(TWO, (it, _) -> new Verdict.Completed(it.description()))) {
            ended = accepted(executor.submit(task, BOT)).ended().get();
            assertThat(field(task, "status")).isEqualTo("completed");
        }

        assertThat(ended).isEqualTo(new Ended(task, BOT, Ended.How.COMPLETED, "Add it up"));
        assertThat(field(task, "output")).isEqualTo("Add it up");
        assertThat(told)
                .containsExactly(
                        new Happening.Began(task, BOT, "Add it up"), new Happening.Finished(ended));
    }

    @Test
    void never_more_run_at_once_than_its_size_and_one_too_many_is_rejected_with_the_reason() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        AgentRunner runner =
                (_, _) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    release.await();
                    now.decrementAndGet();
                    return new Verdict.Completed("done");
                };
        List<TaskId> tasks = Stream.of("1", "2", "3", "4").map(this::queued).toList();
        try (var executor = executor(TWO, runner)) {
            List<Submission> three =
                    tasks.subList(0, 3).stream().map(it -> executor.submit(it, BOT)).toList();
            TaskId fourth = tasks.getLast();

            assertThat(executor.submit(fourth, BOT))
                    .isEqualTo(new Submission.Rejected("the executor is full: 2 run and 1 wait"));
            assertThat(field(fourth, "status")).isEqualTo("queued");
            release.countDown();
            three.forEach(it ->
                    assertThat(accepted(it).ended().join().how()).isEqualTo(Ended.How.COMPLETED));
            assertThat(most).hasValueLessThanOrEqualTo(2);
            assertThat(executor.running()).isZero();
        }
    }

    @Test
    void what_a_runner_throws_is_a_failed_try_and_the_task_goes_back_to_the_queue() {
        TaskId task = queued("Break");
        try (var executor =
                executor(
                        TWO,
                        (_, _) -> {
                            throw new IllegalStateException("no disk");
                        })) {
            assertThat(accepted(executor.submit(task, BOT)).ended().join().how())
                    .isEqualTo(Ended.How.FAILED);
        }

        assertThat(field(task, "status")).isEqualTo("queued");
        assertThat(field(task, "error_message")).isEqualTo("IllegalStateException: no disk");
    }

    @Test
    void one_that_runs_is_interrupted_when_it_is_cancelled() throws Exception {
        TaskId task = queued("Wait");
        var begun = new CountDownLatch(1);
        try (var executor = executor(TWO, waiting(begun))) {
            Submission submission = executor.submit(task, BOT);
            begun.await();

            assertThat(executor.cancel(task, "not needed")).isTrue();
            assertThat(accepted(submission).ended().join())
                    .isEqualTo(new Ended(task, BOT, Ended.How.CANCELLED, "not needed"));
            assertThat(executor.cancel(task, "again")).isFalse();
        }
        assertThat(field(task, "status")).isEqualTo("cancelled");
    }

    @Test
    void the_end_waits_for_what_runs_and_takes_nothing_new() throws Exception {
        TaskId task = queued("Wait");
        var begun = new CountDownLatch(1);
        var executor = executor(TWO, waiting(begun));
        Submission submission = executor.submit(task, BOT);
        begun.await();
        Thread closing = Thread.ofVirtual().start(executor::close);
        release.countDown();
        closing.join();

        assertThat(accepted(submission).ended().join().how()).isEqualTo(Ended.How.COMPLETED);
        assertThat(field(task, "status")).isEqualTo("completed");
        assertThat(executor.pull(BOT)).isEmpty();
    }

    @Test
    void what_does_not_end_in_time_goes_back_to_the_queue_and_counts_as_no_try() throws Exception {
        TaskId task = queued("Wait");
        var begun = new CountDownLatch(1);
        var executor = executor(TWO, waiting(begun));
        Submission submission = executor.submit(task, BOT);
        begun.await();

        executor.close(Duration.ZERO);

        assertThat(accepted(submission).ended().join().how()).isEqualTo(Ended.How.RETURNED);
        assertThat(field(task, "status")).isEqualTo("queued");
        assertThat(desk.done("task_get", id(task))).doesNotContainKey("attempts");
    }

    @Test
    void one_whose_task_was_taken_meanwhile_does_not_write_over_it() {
        TaskId task = queued("Race");
        try (var executor =
                executor(
                        TWO,
                        (it, _) -> {
                            desk.done("task_cancel", id(it.taskId()));
                            return new Verdict.Completed("too late");
                        })) {
            Ended ended = accepted(executor.submit(task, BOT)).ended().join();

            assertThat(ended.how()).isEqualTo(Ended.How.UNWRITTEN);
            assertThat(ended.note()).endsWith("too late");
        }
        assertThat(field(task, "status")).isEqualTo("cancelled");
    }

    @Test
    void a_workday_ends_when_nothing_is_left_and_does_what_became_possible_on_the_way() {
        TaskId first = queued("first");
        TaskId second = queued("second", ",\"depends_on\":[\"" + first + "\"]");
        for (int i = 0; i < 8; i++) {
            queued("more " + i);
        }
        try (var executor = executor(TWO, (it, _) -> new Verdict.Completed(it.description()))) {
            List<Ended> ended = new Workday(executor, List.of(BOT)).run();

            assertThat(ended).hasSize(10).allMatch(it -> it.how() == Ended.How.COMPLETED);
            assertThat(ended.stream().map(Ended::taskId).toList())
                    .contains(second)
                    .doesNotHaveDuplicates();
        }
        assertThat(desk.ids("task_list", "{\"status\":\"queued\"}")).isEmpty();
    }

    @Test
    void nothing_is_begun_for_an_agent_that_has_no_runner() {
        TaskId task = queued("Alone");
        try (var executor = executor(TWO, (_, _) -> new Verdict.Completed(""))) {
            assertThatThrownBy(() -> executor.submit(task, new AgentId("AGENT-OTHER")))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            it ->
                                    assertThat(it.problem())
                                            .isInstanceOf(Problem.InvalidArgument.class));
        }
    }

    @Test
    void a_heartbeat_renews_what_runs() throws Exception {
        var begun = new CountDownLatch(1);
        TaskId task = queued("Long");
        try (var executor = executor(TWO, waiting(begun))) {
            executor.submit(task, BOT);
            begun.await();
            String before = field(task, "lease_until");

            executor.beat();

            assertThat(field(task, "lease_until")).isGreaterThan(before);
            release.countDown();
        }
    }

    private AgentRunner waiting(CountDownLatch begun) {
        return (_, _) -> {
            begun.countDown();
            release.await();
            return new Verdict.Completed("waited");
        };
    }

    private Executor executor(Bounds bounds, AgentRunner runner) {
        return new Executor(desk.calls(), Map.of(BOT, runner), bounds, told::add);
    }

    private static Submission.Accepted accepted(Submission submission) {
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        return (Submission.Accepted) submission;
    }

    private TaskId queued(String description) {
        return queued(description, "");
    }

    private TaskId queued(String description, String more) {
        desk.done("agent_update", "{\"id\":\"AGENT-BOT\",\"status\":\"inactive\"}");
        String id =
                Desk.text(
                        desk.done(
                                        "task_assign",
                                        "{\"ticket_id\":\"FIX-1\",\"task_type\":\"code\","
                                                + "\"description\":\""
                                                + description
                                                + "\""
                                                + more
                                                + "}")
                                .get("id"));
        desk.done("agent_update", "{\"id\":\"AGENT-BOT\",\"status\":\"active\"}");
        return new TaskId(id);
    }

    private String field(TaskId task, String name) {
        return Desk.text(desk.done("task_get", id(task)).get(name));
    }

    private static String id(TaskId task) {
        return "{\"id\":\"" + task + "\"}";
    }
}
