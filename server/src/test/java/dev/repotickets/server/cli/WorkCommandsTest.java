package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkCommandsTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void two_tickets() throws Exception {
        console = Console.inRepository(folder);
        console.done("create", "Form", "--estimate", "2");
        console.done("create", "Docs", "--estimate", "3", "--priority", "high");
        console.done("link", "FORM-1", "blocks", "DOCS-1");
    }

    @Test
    void ready_work_is_listed_with_its_reasons_taken_and_given_back() {
        assertThat(console.done("ready"))
                .isEqualTo(
                        """
                        ID      Title  Priority  Why
                        FORM-1  Form   medium    medium priority; 1 ticket waits for it
                        """);
        Console.Result claimed = console.run("claim", "--agent", "ann").mustBe(ExitCode.OK);
        assertThat(claimed.out())
                .isEqualTo("✓ Claimed ticket FORM-1: Form\n  for ann until 2026-11-24 12:36 UTC\n");
        assertThat(claimed.err()).contains("git switch -c form-1-form");
        assertThat(console.refused(ExitCode.CONFLICT, "claim", "FORM-1", "--agent", "bob"))
                .contains("FORM-1 is held by ann", "tickets release FORM-1 --agent ann");
        assertThat(console.done("show", "FORM-1"))
                .contains("Claimed by: ann, until 2026-11-24 12:36 UTC");
        assertThat(console.done("ready")).isEqualTo("Nothing is ready.\n");
        console.run("ready", "--exit-code").mustBe(ExitCode.NOTHING);
        assertThat(console.done("release", "form-1", "--agent", "ann", "--reason", "Waits"))
                .isEqualTo("✓ Released ticket FORM-1\n");
        assertThat(console.done("ready", "--format", "simple")).startsWith("FORM-1\topen\t");
    }

    @Test
    void the_graph_is_text_or_a_drawing() {
        assertThat(console.done("graph"))
                .isEqualTo(
                        """
                        Level 0:
                          FORM-1 [open] Form
                        Level 1:
                          DOCS-1 [open] Docs  <- FORM-1

                        Critical path (5 hours): FORM-1 -> DOCS-1
                        """);
        assertThat(console.done("graph", "DOCS-1", "--as", "mermaid"))
                .startsWith("flowchart LR\n")
                .contains("FORM_1 --> DOCS_1");
        assertThat(console.done("graph", "--format", "json")).contains("\"critical_path\"");
        assertThat(console.refused(ExitCode.USAGE, "graph", "--as", "png")).contains("mermaid");
    }
}
