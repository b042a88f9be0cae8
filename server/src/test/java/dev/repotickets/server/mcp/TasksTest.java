package dev.repotickets.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.tools.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The tasks extension beside what the conformance suite looks at.
@Timeout(30)
class TasksTest {
    private static final String NAP =
            "{\"name\":\"slow_compute\",\"arguments\":{\"seconds\":%d,\"label\":\"x\"}}";

    private final Modern client = new Modern();

    @Test
    void what_has_ended_can_be_asked_for_after_a_restart() throws Exception {
        String id = begin(0);
        awaitEnd(id);

        var again = new Modern(Principal.local(), client.kept);

        assertThat(Json.write(again.result("tasks/get", "{\"taskId\":\"" + id + "\"}")))
                .contains("\"status\":\"completed\"", "computed x");
    }

    @Test
    void what_was_at_work_when_the_server_stopped_has_failed_and_says_so() {
        String id = begin(60);

        var again = new Modern(Principal.local(), client.kept);

        assertThat(Json.write(again.result("tasks/get", "{\"taskId\":\"" + id + "\"}")))
                .contains("\"status\":\"failed\"", "the server was stopped");
        client.result("tasks/cancel", "{\"taskId\":\"" + id + "\"}");
    }

    @Test
    void a_task_belongs_to_the_principal_that_began_it() {
        String id = begin(60);
        var eve = new Modern(client, "eve");

        for (String method : new String[] {"tasks/get", "tasks/cancel"}) {
            assertThat(eve.refusal(method, "{\"taskId\":\"" + id + "\"}", Modern.ALL))
                    .startsWith("-32602 there is no task of this id");
        }
        assertThat(status(id)).isEqualTo("working");
        client.result("tasks/cancel", "{\"taskId\":\"" + id + "\"}");
        assertThat(status(id)).isEqualTo("cancelled");
    }

    @Test
    void an_ended_task_is_forgotten_after_an_hour() throws Exception {
        String id = begin(0);
        awaitEnd(id);
        client.pass(Duration.ofMinutes(61));
        awaitEnd(begin(0));

        assertThat(client.refusal("tasks/get", "{\"taskId\":\"" + id + "\"}", Modern.ALL))
                .startsWith("-32602 there is no task");
        assertThat(client.kept).doesNotContainKey(id);
    }

    @Test
    void who_knows_no_tasks_gets_the_result_at_once_where_that_is_possible() {
        assertThat(Json.write(client.ask("tools/call", NAP.formatted(0), "{}")))
                .contains("computed x", "\"resultType\":\"complete\"");
        assertThat(client.refusal("tools/call", "{\"name\":\"failing_job\"}", "{}"))
                .startsWith("-32021 ");
        assertThat(client.refusal("tasks/get", "{\"taskId\":\"x\"}", "{}")).startsWith("-32021 ");
    }

    @Test
    void a_folder_keeps_tasks_whole_and_passes_over_what_is_not_one(@TempDir Path folder)
            throws Exception {
        var store = new TaskFolder(folder.resolve("tasks"));
        assertThat(store.all()).isEmpty();
        store.put("a", "{}");
        store.put("a", "{\"x\":1}");
        store.put("b", "{}");
        Files.writeString(folder.resolve("tasks/notes.txt"), "no");
        store.remove("b");
        store.remove("b");

        assertThat(store.all()).containsExactly("{\"x\":1}");
        assertThat(TaskForm.read("{\"x\":1}", client.now.get())).isEmpty();
        assertThat(TaskForm.read("[", client.now.get())).isEmpty();
    }

    private String begin(int seconds) {
        Node created = client.result("tools/call", NAP.formatted(seconds));
        return Peer.text(Peer.at(created, "taskId"));
    }

    private String status(String id) {
        return Peer.text(
                Peer.at(client.result("tasks/get", "{\"taskId\":\"" + id + "\"}"), "status"));
    }

    private void awaitEnd(String id) throws InterruptedException {
        var changes = new LinkedBlockingQueue<Object>();
        try (var _ = client.notices.listen(changes::add)) {
            for (int i = 0; i < 20 && !status(id).equals("completed"); i++) {
                changes.poll(1, TimeUnit.SECONDS);
            }
        }
        assertThat(status(id)).isEqualTo("completed");
    }
}
