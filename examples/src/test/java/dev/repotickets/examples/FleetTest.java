package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three agents, each a process of its own that speaks MCP, work off a queue and a workflow; one of
/// them is killed in the middle.
class FleetTest {
    private static final List<String> AGENTS = List.of("AGENT-ADA", "AGENT-BEN", "AGENT-CY");
    private static final int QUEUED = 25;
    private static final int STEPS = 5;
    private static final int KILLED_AT = 4;

    private final CountDownLatch killed = new CountDownLatch(1);
    @TempDir private Path folder;

    @Test
    void every_task_is_done_once_and_the_workflow_ends_though_an_agent_is_killed()
            throws Exception {
        Shell shell = Shell.inRepository(folder);
        shell.tickets("init");
        shell.tickets("create", "Login");
        String run = queue(shell);

        List<String> done = Race.of(List.of(shell), AGENTS.size(), this::work);
        try (Served server = Served.in(shell)) {
            // Whoever watches the agents finds that one is gone.
            assertThat(server.call("agent_delete", id(AGENTS.getFirst())).refusal()).isEmpty();
        }
        done.addAll(Race.of(List.of(shell), 2, (server, number) -> work(server, number + 1)));

        assertThat(done).hasSize(QUEUED + STEPS).doesNotHaveDuplicates();
        try (Served server = Served.in(shell)) {
            assertThat(server.call("workflow_get", id(run)).text("status")).isEqualTo("completed");
            assertThat(subjects(server, "task.completed")).hasSameElementsAs(done);
            // The one that was killed had begun one more, which was begun again.
            assertThat(subjects(server, "task.started")).hasSize(QUEUED + STEPS + 1);
            assertThat(subjects(server, "task.requeued")).hasSize(1);
            assertThat(subjects(server, "step.completed")).hasSize(STEPS);
            assertThat(subjects(server, "run.completed")).containsExactly(run);
            assertThat(
                            ids(
                                    server.call(
                                            "task_list",
                                            "{\"status\":\"completed\",\"limit\":200}"),
                                    "id"))
                    .hasSameElementsAs(done);
        }
        assertThat(shell.tickets("doctor").code()).isZero();
        assertThat(shell.bash("ls .tickets/outcomes/* | grep -c yaml").out().strip())
                .isEqualTo(String.valueOf(QUEUED + STEPS));
    }

    /// 25 tasks that nobody has, and a workflow of 5 steps.
    private static String queue(Shell shell) throws Exception {
        try (Served server = Served.in(shell)) {
            for (int i = 0; i < QUEUED; i++) {
                server.call(
                        "task_assign",
                        "{\"ticket_id\":\"LOGIN-1\",\"task_type\":\"code\",\"description\":\"Part %d\"}"
                                .formatted(i));
            }
            for (String agent : AGENTS) {
                server.call(
                        "agent_create",
                        "{\"name\":\"%s\",\"max_tasks\":2}".formatted(agent.substring(6)));
            }
            return server.call("workflow_start", "{\"id\":\"feature\",\"ticket_id\":\"LOGIN-1\"}")
                    .text("id");
        }
    }

    private List<String> work(Served server, int number) throws Exception {
        var done = new ArrayList<String>();
        for (int i = 0; i < 10 * QUEUED; i++) {
            Served.Answer next =
                    server.insist("task_next", "{\"agent_id\":\"" + AGENTS.get(number) + "\"}");
            assertThat(next.refusal()).isEmpty();
            if (!(next.data().get("task") instanceof Node.Fields(Map<String, Node> task))) {
                return done;
            }
            if (number == 0 && i + 1 == KILLED_AT) {
                server.kill();
                killed.countDown();
                return done;
            }
            if (number > 0 && i + 1 == KILLED_AT) {
                // The others are in the middle, too, and nobody runs out of tasks before.
                assertThat(killed.await(60, TimeUnit.SECONDS)).isTrue();
            }
            String id = ((Node.Text) task.getOrDefault("id", Node.text(""))).value();
            assertThat(server.insist("task_complete", id(id)).refusal()).isEmpty();
            done.add(id);
        }
        throw new AssertionError("there is no end to it");
    }

    private static List<String> subjects(Served server, String type) {
        return ids(
                server.call("event_list", "{\"type\":\"" + type + "\",\"limit\":200}"), "subject");
    }

    private static List<String> ids(Served.Answer answer, String field) {
        return answer.data().get("items") instanceof Node.Items(List<Node> rows)
                ? rows.stream()
                        .map(row -> ((Node.Fields) row).values().get(field))
                        .map(it -> it instanceof Node.Text(String value) ? value : "")
                        .toList()
                : List.of();
    }

    private static String id(String id) {
        return "{\"id\":\"" + id + "\"}";
    }
}
