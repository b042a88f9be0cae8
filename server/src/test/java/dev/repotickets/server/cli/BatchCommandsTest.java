package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandsTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void a_repository() throws Exception {
        console = Console.inRepository(folder);
    }

    @Test
    void tickets_are_created_changed_and_deleted_from_files() throws Exception {
        Files.writeString(
                folder.resolve("tickets.json"),
                "[{\"title\":\"Form\"},{\"title\":\"Docs\",\"priority\":\"low\"}]");
        Files.writeString(
                folder.resolve("changes.json"),
                "{\"FORM-1\":{\"priority\":\"high\"},\"DOCS-1\":{\"labels\":[\"bug\"]}}");

        assertThat(console.done("batch", "create", "tickets.json"))
                .isEqualTo("✓ Ran 2 operations\n  $1 is FORM-1\n  $2 is DOCS-1\n");
        assertThat(console.done("batch", "update", "changes.json", "--atomic"))
                .isEqualTo("✓ Ran 2 operations\n");
        assertThat(console.done("show", "FORM-1")).contains("Priority: high");
        assertThat(console.done("batch", "delete", "FORM-1", "DOCS-1"))
                .isEqualTo("✓ Deleted FORM-1 DOCS-1\n");
        assertThat(console.done("list")).isEqualTo("No tickets found.\n");
    }

    @Test
    void a_plan_comes_from_standard_input_and_can_be_tried_first() {
        String plan =
                "{\"operations\":[{\"op\":\"epic_create\",\"args\":{\"title\":\"Login\"}},"
                        + "{\"op\":\"create\",\"args\":{\"title\":\"Form\",\"epic_id\":\"$1\"}}]}";

        assertThat(console.typing(plan).done("batch", "run", "-", "--dry-run"))
                .startsWith("Would run 2 operations");
        assertThat(console.done("list")).isEqualTo("No tickets found.\n");
        assertThat(console.typing(plan).done("batch", "run", "-")).contains("$2 is FORM-1");
        assertThat(console.done("show", "FORM-1")).contains("Epic: LOGIN-1");
    }

    @Test
    void one_bad_value_changes_nothing_unless_each_stands_alone() throws Exception {
        Files.writeString(
                folder.resolve("tickets.json"), "[{\"title\":\"Form\"},{\"title\":\"\"}]");

        assertThat(console.refused(ExitCode.USAGE, "batch", "create", "tickets.json"))
                .contains("operations[1] (ticket_create): title is blank");
        assertThat(console.done("list")).isEqualTo("No tickets found.\n");

        Console.Result apart =
                console.run("batch", "create", "tickets.json", "--no-atomic")
                        .mustBe(ExitCode.FAILED);
        assertThat(apart.out()).contains("✓ Ran 1 operation\n");
        assertThat(apart.err()).contains("title is blank", "1 operation did not happen.");
    }

    @Test
    void a_file_that_is_none_of_these_is_refused() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{\"title\":\"Form\"}");
        Files.writeString(folder.resolve("b.json"), "[{\"title\":");

        assertThat(console.refused(ExitCode.USAGE, "batch", "create", "a.json"))
                .contains("no JSON array");
        assertThat(console.refused(ExitCode.USAGE, "batch", "create", "b.json")).contains("line 1");
        console.run("batch", "run", "none.json").mustBe(ExitCode.NOT_FOUND);
    }
}
