package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void a_ticket() throws IOException, GitAPIException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs /bin/sh for an editor");
        console = Console.inRepository(folder.resolve("project"));
        console.done("create", "Fix login", "-d", "One\ntwo");
    }

    @Test
    void title_and_description_are_what_the_editor_leaves() throws IOException {
        Path seen = folder.resolve("seen");
        editor("cp \"$2\" " + seen + "; printf 'Fix logout\\n\\nThree\\n' > \"$2\"");

        assertThat(console.done("edit", "fix-1")).isEqualTo("✓ Updated ticket FIX-1\n");
        assertThat(seen).hasContent("Fix login\n\nOne\ntwo\n");
        assertThat(console.done("show", "FIX-1"))
                .contains("Title: Fix logout\n", "Description:\n  Three\n")
                .doesNotContain("One");
    }

    @Test
    void an_editor_that_changes_nothing_or_fails_changes_nothing() throws IOException {
        editor("true");
        assertThat(console.done("edit", "FIX-1")).isEqualTo("Nothing was changed.\n");
        assertThat(console.done("edit", "FIX-1", "--format", "jsonl"))
                .isEqualTo("{\"id\":\"FIX-1\",\"changed\":[]}\n");

        editor("printf 'Other\\n' > \"$2\"; exit 1");
        assertThat(console.refused(ExitCode.PRECONDITION, "edit", "FIX-1"))
                .contains("editor failed");
        assertThat(console.done("show", "FIX-1")).contains("Title: Fix login\n");
    }

    @Test
    void the_line_is_no_shell_command() {
        console.with("VISUAL", "touch " + folder.resolve("pwned") + ";true");

        console.run("edit", "FIX-1");

        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void without_an_editor_it_says_how_to_set_one() {
        assertThat(console.refused(ExitCode.PRECONDITION, "edit", "FIX-1"))
                .contains("Set VISUAL or EDITOR");
        assertThat(console.refused(ExitCode.NOT_FOUND, "edit", "NOPE-1")).contains("NOPE-1");
        console.with("EDITOR", "/no/such/editor");
        assertThat(console.refused(ExitCode.PRECONDITION, "edit", "FIX-1"))
                .contains("cannot be started");
    }

    /// An editor that is called with an option of its own before the file.
    private void editor(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("editor"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        console.with("VISUAL", program + "  --wait");
    }
}
