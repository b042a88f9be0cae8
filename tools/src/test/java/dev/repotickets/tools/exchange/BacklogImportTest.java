package dev.repotickets.tools.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Outcome;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogImportTest {
    private static final String TASK =
            """
            ---
            id: task-12
            title: 'Größe: 日'
            status: In Progress
            assignee:
              - '@ann'
              - bob
            created_date: '2026-01-02 03:04'
            updated_date: '2026-01-03 03:04'
            labels: [ui, bug]
            dependencies:
              - task-3
              - TASK-99
            priority: high
            milestone: v1
            references: []
            ---

            ## Description

            <!-- SECTION:DESCRIPTION:BEGIN -->
            What is wanted

            ## A heading of its own
            <!-- SECTION:DESCRIPTION:END -->

            ## Acceptance Criteria
            <!-- AC:BEGIN -->
            - [ ] #1 First
            - [x] #2 Second
            <!-- AC:END -->

            ## Implementation Plan

            ```
            ## no heading
            ```

            ## Implementation Notes

            Done so
            """;

    @TempDir private Path folder;
    private Checkout checkout;

    @BeforeEach
    void a_folder_of_backlog_md() throws IOException {
        checkout = Checkout.in(folder.resolve("work"));
        checkout.done("workspace_init", "{}");
        write("tasks/task-12 - Size.md", TASK);
        write("tasks/task-12.1 - Part.md", task("task-12.1", "Part", "parent_task_id: task-12"));
        write("completed/task-3 - Old.md", task("TASK-3", "Old", "status: Done"));
        write("drafts/draft-1 - Idea.md", task("draft-1", "Idea", "status: Draft"));
        write("archive/tasks/task-4 - Gone.md", task("task-4", "Gone", ""));
        write("config.yml", "project_name: x\n");
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    @Test
    void tasks_come_in_with_what_they_require_and_what_blocks_them() {
        Map<String, Node> report = imported("backlog");

        assertThat(report.get("created")).isEqualTo(Node.number(4));
        assertThat(ticket("TASK-12"))
                .contains("\"title\":\"Größe: 日\"", "in-progress", "\"priority\":\"high\"")
                .contains("\"assignee\":\"ann\"", "2026-01-02T03:04:00Z", "[\"bug\",\"ui\"]")
                .contains("What is wanted\\n\\n## A heading of its own\\n\\n## Implementation Plan")
                .contains("```\\n## no heading\\n```\\n\\n## Implementation Notes\\n\\nDone so")
                .doesNotContain("SECTION", "AC:BEGIN");
        assertThat(checkout.text("workspace_export", "{\"format\":\"markdown\"}", "content"))
                .contains("- Blocked by: TASK-3 Old\n")
                .contains("- [ ] First\n- [x] Second\n")
                .contains("- Part of: TASK-12 Größe: 日\n");
    }

    @Test
    void what_has_no_place_here_is_told() {
        assertThat(Json.write(new Node.Fields(imported("backlog"))))
                .contains("TASK-99", "milestone", "assignee bob", "was a draft")
                .contains("archive/tasks/task-4 - Gone.md", "was archived", "config.yml")
                .doesNotContain("references", "updated_date");
    }

    @Test
    void the_same_again_adds_nothing_wherever_the_folder_is_named() {
        imported("backlog");
        Map<String, String> before = checkout.files();

        Map<String, Node> again = imported(".");

        assertThat(again.get("skipped")).isEqualTo(Node.number(4));
        assertThat(again.get("created")).isEqualTo(Node.number(0));
        assertThat(checkout.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ---\\nid: a\\ntitle: [x\\n---\\n | tasks/bad.md:
                    ---\\nid: a\\ntitle: x\\na: &a [1]\\nb: *a\\n---\\n | tasks/bad.md:4
                    id: a | tasks/bad.md:1
                    ---\\nid: a\\n | tasks/bad.md:1
                    ---\\ntitle: x\\n---\\n | tasks/bad.md:2
                    ---\\nid: a\\ntitle: x\\ncreated_date: soon\\n---\\n | "soon"
                    """)
    void a_file_that_cannot_be_read_refuses_all_and_is_named_with_its_line(
            String text, String place) throws IOException {
        write("tasks/bad.md", text.replace("\\n", "\n"));

        Outcome outcome = checkout.ask("workspace_import", "{\"path\":\"backlog\"}");

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) outcome).problem().message())
                .contains(place, "tasks/bad.md", "nothing was imported");
        assertThat(Json.write(new Node.Fields(checkout.done("ticket_list", "{}"))))
                .doesNotContain("TASK-");
    }

    private Map<String, Node> imported(String path) {
        return checkout.done(
                "workspace_import", "{\"path\":\"" + path + "\",\"format\":\"backlog-md\"}");
    }

    private String ticket(String id) {
        return Json.write(new Node.Fields(checkout.done("ticket_get", "{\"id\":\"" + id + "\"}")));
    }

    private static String task(String id, String title, String more) {
        return "---\r\nid: " + id + "\r\ntitle: " + title + "\r\n" + more + "\r\n---\r\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = checkout.root().resolve("backlog").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
