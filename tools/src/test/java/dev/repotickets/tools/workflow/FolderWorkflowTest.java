package dev.repotickets.tools.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWorkflowTest extends WorkflowContract {
    @TempDir private Path root = Path.of("");
    private final Folders folders = new Folders();

    @Override
    Desk desk() {
        return folders.desk(root);
    }

    @AfterEach
    void close() {
        folders.close();
    }

    @Test
    void a_new_process_goes_on_where_the_old_one_ended() {
        flow.started("bugfix", "{}");
        flow.doNext("CODER");
        String run = flow.run();
        folders.close();

        Desk again = folders.desk(root);
        String task =
                Desk.text(
                        ((Node.Fields)
                                        again.done("task_next", "{\"agent_id\":\"AGENT-CODER\"}")
                                                .getOrDefault("task", Node.Nothing.NOTHING))
                                .values()
                                .get("id"));
        again.done("task_complete", "{\"id\":\"" + task + "\",\"output\":\"A race\"}");

        var state = again.done("workflow_get", "{\"id\":\"" + run + "\"}");
        assertThat(Desk.text(state.get("progress"))).contains("\"ended\":2");
        assertThat(Desk.text(state.get("next_actions"))).contains("\"step\":\"fix\"");
    }

    @Test
    void a_workflow_that_a_person_wrote_is_run_and_a_run_keeps_its_steps_when_it_is_edited()
            throws IOException {
        write(
                """
                id: WF-RELEASE
                mood: good
                steps:
                  - name: build
                  - name: ship
                    depends_on: [build]
                    owner: Ann
                """);
        flow.started("wf-release", "{}");
        write(
                """
                id: WF-RELEASE
                steps:
                  - name: build
                  - name: other
                """);

        assertThat(flow.states()).containsOnlyKeys("build", "ship");
        flow.doNext("CODER");
        assertThat(flow.states()).containsEntry("ship", "ready");
        flow.started("WF-RELEASE", "{}");
        assertThat(flow.states()).containsOnlyKeys("build", "other");
        assertThat(desk.answer("workspace_validate", "{}", "ok")).isEqualTo("true");
    }

    @Test
    void one_with_a_mistake_is_shown_and_named_and_not_started() throws IOException {
        write(
                """
                id: WF-RELEASE
                steps:
                  - name: a
                    depends_on: [b]
                  - name: b
                    depends_on: [a]
                """);

        assertThat(desk.answer("workflow_list", "{}", "items"))
                .contains("steps wait for each other: a -> b -> a");
        var problem =
                desk.refused("workflow_start", "{\"id\":\"WF-RELEASE\",\"ticket_id\":\"FIX-1\"}");
        assertThat(problem.code()).isEqualTo(ProblemCode.CYCLE);
        assertThat(desk.answer("workspace_validate", "{}", "findings"))
                .contains("steps wait for each other");
    }

    @Test
    void a_run_whose_task_is_missing_is_found_and_its_step_can_be_ended() throws IOException {
        flow.of("[{\"name\":\"a\",\"task_type\":\"code\"}]");
        String task = flow.field("a", "task_id");
        Files.delete(
                root.resolve(".tickets/tasks").resolve(task.substring(6)).resolve(task + ".yaml"));

        assertThat(desk.answer("workspace_validate", "{}", "findings"))
                .contains("the task " + task + " of its step a is not here");
        flow.decide("a", "skipped");
        assertThat(flow.status()).isEqualTo("completed");
    }

    private void write(String yaml) throws IOException {
        Path folder = Files.createDirectories(root.resolve(".tickets/workflows"));
        Files.writeString(folder.resolve("WF-RELEASE.yaml"), yaml);
    }
}
