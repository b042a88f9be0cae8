package dev.repotickets.tools.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.tools.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowRaceTest {
    private static final int ROUNDS = 10;

    @TempDir private Path root = Path.of("");

    @Test
    void two_that_end_the_last_branches_at_once_make_the_task_behind_them_once()
            throws InterruptedException, ExecutionException {
        try (var folders = new Folders();
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            Desk one = folders.desk(root);
            Desk other = folders.desk(root);
            var flow = new Flow(one);
            for (int round = 1; round <= ROUNDS; round++) {
                flow.of(
                        "[{\"name\":\"left\",\"task_type\":\"code\"},"
                                + "{\"name\":\"right\",\"task_type\":\"code\"},"
                                + "{\"name\":\"join\",\"task_type\":\"test\","
                                + "\"depends_on\":[\"left\",\"right\"]}]");
                String left = flow.take("CODER");
                String right = flow.take("CODER");
                var barrier = new CyclicBarrier(2);
                for (Future<String> it :
                        two.invokeAll(
                                List.of(
                                        ending(one, left, barrier),
                                        ending(other, right, barrier)))) {
                    it.get();
                }

                assertThat(flow.states()).containsEntry("join", "ready");
                assertThat(one.ids("task_list", "{\"limit\":200}")).hasSize(3 * round);
                flow.doNext("TESTER");
                assertThat(flow.status()).isEqualTo("completed");
            }
        }
    }

    private static Callable<String> ending(Desk desk, String task, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            return desk.answer("task_complete", "{\"id\":\"" + task + "\"}", "id");
        };
    }
}
