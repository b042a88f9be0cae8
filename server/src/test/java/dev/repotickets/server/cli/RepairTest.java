package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void two_tickets() throws Exception {
        console = Console.inRepository(folder);
        console.done("create", "Form");
        console.done("create", "Docs");
    }

    @Test
    void a_file_with_conflict_markers_is_written_with_both_sides() throws Exception {
        Path file = folder.resolve(".tickets/tickets/01/FORM-1.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace(
                        "priority: medium\n",
                        """
                        <<<<<<< ours
                        priority: high
                        ||||||| base
                        priority: medium
                        =======
                        priority: medium
                        >>>>>>> theirs
                        """));
        assertThat(console.done("doctor")).contains("tickets repair");

        assertThat(console.done("repair", "--dry-run"))
                .isEqualTo(
                        "Would mend FORM-1: its file holds merge conflict markers; both sides are"
                                + " read\n");
        assertThat(Files.readString(file)).contains("<<<<<<< ours");
        assertThat(console.done("repair")).startsWith("✓ Mended FORM-1");

        assertThat(Files.readString(file)).doesNotContain("<<<<<<<").contains("priority: high");
        assertThat(console.done("repair")).isEqualTo("Nothing was mended.\n");
        assertThat(console.done("show", "FORM-1", "--include", "history"))
                .contains("workspace.repaired");
    }

    @Test
    void a_link_to_what_is_not_here_is_taken_away_only_when_asked_for() throws Exception {
        console.done("link", "FORM-1", "blocks", "DOCS-1");
        Files.delete(folder.resolve(".tickets/tickets/01/FORM-1.yaml"));

        Console.Result left = console.run("repair").mustBe(ExitCode.OK);
        assertThat(left.out()).isEqualTo("Nothing was mended.\n");
        assertThat(left.err()).contains("Left: DOCS-1: points at FORM-1", "--only dangling_link");
        assertThat(console.done("repair", "--only", "dangling_link"))
                .isEqualTo("✓ Mended DOCS-1: points at FORM-1, which is not here\n");
        assertThat(console.done("doctor")).doesNotContain("FORM-1");
        assertThat(console.refused(ExitCode.USAGE, "repair", "--only", "danglng_link"))
                .contains("dangling_link");
    }

    @Test
    void a_circle_that_a_merge_closed_is_found_and_told_with_a_way_out() throws Exception {
        console.done("link", "FORM-1", "blocks", "DOCS-1");
        Path file = folder.resolve(".tickets/tickets/01/FORM-1.yaml");
        Files.writeString(file, Files.readString(file) + "blocked_by:\n  - DOCS-1\n");

        assertThat(console.run("doctor").mustBe(ExitCode.FAILED).out())
                .containsPattern("error +DOCS-1 +is in a circle of \"blocks\" with: DOCS-1, FORM-1")
                .contains("tickets unlink DOCS-1 FORM-1");
        assertThat(console.run("graph").mustBe(ExitCode.OK).err())
                .contains("a circle: DOCS-1, FORM-1");
    }
}
