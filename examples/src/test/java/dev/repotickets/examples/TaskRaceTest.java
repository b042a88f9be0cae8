package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real servers that ask for tasks at once, half of them in a second work tree of the clone.
class TaskRaceTest {
    private static final int AGENTS = 8;
    private static final int TASKS = 40;
    private static final int MOST = 3;

    @TempDir private Path folder;
    private List<Shell> trees = List.of();

    @BeforeEach
    void agents_that_take_three_tasks_each_and_a_ticket() throws Exception {
        Shell shell = Shell.inRepository(folder);
        shell.tickets("init");
        shell.tickets("create", "Work");
        for (int i = 0; i < AGENTS; i++) {
            shell.tickets("agent", "create", "Bot " + i, "--max-tasks", String.valueOf(MOST));
        }
        trees = List.of(shell, shell.in(folder.resolve("second")));
    }

    @Test
    void eight_agents_pull_and_complete_every_one_of_forty_queued_tasks_once() throws Exception {
        try (Served server = Served.in(trees.getFirst())) {
            pause(server, "inactive");
            for (int i = 0; i < TASKS; i++) {
                assertThat(server.call("task_assign", task("")).text("status")).isEqualTo("queued");
            }
            pause(server, "active");
        }
        secondTree();

        List<String> taken = Race.of(trees, AGENTS, TaskRaceTest::workUntilNothingIsLeft);

        assertThat(taken).hasSize(TASKS).doesNotHaveDuplicates();
    }

    @Test
    void an_agent_is_never_given_more_than_it_takes_however_many_assign_at_once() throws Exception {
        secondTree();

        List<String> given = Race.of(trees, AGENTS, TaskRaceTest::assignToTheFirst);

        assertThat(given).hasSize(MOST).doesNotHaveDuplicates();
    }

    private static List<String> workUntilNothingIsLeft(Served server, int number) {
        var taken = new ArrayList<String>();
        for (int i = 0; i < 40 * TASKS; i++) {
            Served.Answer next =
                    server.call("task_next", "{\"agent_id\":\"AGENT-BOT-%d\"}".formatted(number));
            if (next.data().containsKey("none")) {
                return taken;
            }
            if (!next.refusal().isEmpty()) {
                assertThat(next.refusal()).contains("locked: ", "repeat the call");
                continue;
            }
            String id = id(next.data());
            taken.add(id);
            complete(server, id);
        }
        throw new AssertionError("there is no end to it");
    }

    private static void complete(Served server, String id) {
        assertThat(server.insist("task_complete", "{\"id\":\"" + id + "\"}").refusal()).isEmpty();
    }

    private static List<String> assignToTheFirst(Served server, int number) {
        var given = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            Served.Answer answer =
                    server.call("task_assign", task(",\"agent_id\":\"AGENT-BOT-0\""));
            if (answer.refusal().isEmpty()) {
                given.add(answer.text("id"));
            } else if (!answer.refusal().contains("locked: ")) {
                assertThat(answer.refusal())
                        .contains("AGENT-BOT-0 is not available for new tasks: 3 of 3");
            }
        }
        return given;
    }

    private static String id(Map<String, Node> next) {
        return next.get("task") instanceof Node.Fields(Map<String, Node> task)
                        && task.get("id") instanceof Node.Text(String id)
                ? id
                : "";
    }

    private static String task(String more) {
        return "{\"ticket_id\":\"WORK-1\",\"task_type\":\"code\",\"description\":\"Do it\""
                + more
                + "}";
    }

    private static void pause(Served server, String status) {
        for (int i = 0; i < AGENTS; i++) {
            server.call(
                    "agent_update",
                    "{\"id\":\"AGENT-BOT-%d\",\"status\":\"%s\"}".formatted(i, status));
        }
    }

    private void secondTree() throws IOException, InterruptedException {
        trees.getFirst()
                .bash("git add -A && git commit -qm Tasks && git worktree add -q ../second");
    }
}
