package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people and programs get wrong, at the shipped program: a clear error, the documented exit
/// code, nothing lost, and no trace of a stack.
class BadInputTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void one_ticket() throws IOException, InterruptedException {
        shell = Shell.inRepository(folder);
        shell.tickets("init");
        assertThat(shell.tickets("create", "Fix login bug").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickets create ''",
                "tickets create '   '",
                "tickets create",
                "tickets show ../config",
                "tickets show $'FIX-1\\n'",
                "tickets show -rf",
                "tickets show CON",
                "tickets update FIX-1 --estimate NaN",
                "tickets update FIX-1 --estimate -3",
                "tickets update FIX-1 --points -5",
                "tickets update FIX-1 --points 1e400",
                "tickets update FIX-1 --priority urgent",
                "tickets update FIX-1 --status bogus",
                "tickets update FIX-1 --due tomorrow",
                "tickets journal FIX-1 x --completion 120",
                "tickets time FIX-1 --add -5",
                "tickets list --format xml",
                "tickets list --fromat json",
                "tickets op ticket_create --args '{\"title\":\"x\",\"title\":\"y\"}'",
                "tickets op ticket_create --args '{\"titel\":\"x\"}'",
                "tickets op ticket_create --args '[[[[['",
                "tickets search ''"
            })
    void a_value_that_is_not_allowed_is_refused(String line)
            throws IOException, InterruptedException {
        Shell.Result result = shell.bash(line);

        requireRefused(result, 2);
    }

    @Test
    void a_title_of_ten_megabytes_is_refused() throws IOException, InterruptedException {
        Path big = folder.resolve("big.json");
        Files.writeString(big, "{\"title\":\"" + "x".repeat(10_000_000) + "\"}");

        Shell.Result result = shell.bash("tickets op ticket_create - < '" + big + "'");

        requireRefused(result, 6);
    }

    @Test
    void a_title_that_looks_like_code_is_only_text() throws IOException, InterruptedException {
        String title = "\u001b[31m$(touch pwned) `id` ; rm -rf ~ %s%n ${jndi:ldap://127.0.0.1/a}";

        Shell.Result created = shell.tickets("create", title);

        assertThat(created.code()).isZero();
        assertThat(created.out()).doesNotContain("\u001b");
        assertThat(shell.tickets("list").out()).doesNotContain("\u001b").contains("\\u{1b}");
        assertThat(folder.resolve("project/pwned")).doesNotExist();
    }

    @Test
    void errors_are_json_when_json_was_asked_for() throws IOException, InterruptedException {
        Shell.Result result = shell.tickets("show", "NOPE-1", "--json");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("{\"error\":{\"code\":\"not_found\"");
    }

    @Test
    void one_file_that_cannot_be_read_spoils_nothing_else()
            throws IOException, InterruptedException {
        Path tickets = folder.resolve("project/.tickets/tickets");
        shell.tickets("create", "Docs");
        Files.writeString(tickets.resolve("01/FIX-1.yaml"), "a: &x [*x]\n");
        shell.bash("mkdir -p .tickets/tickets/02 && mkfifo .tickets/tickets/02/PIPE-2.yaml");
        Files.createSymbolicLink(tickets.resolve("02/LINK-2.yaml"), Path.of("/etc/passwd"));

        Shell.Result list = shell.tickets("list");
        Shell.Result show = shell.tickets("show", "FIX-1");
        Shell.Result update = shell.tickets("update", "FIX-1", "--priority", "high");
        Shell.Result doctor = shell.tickets("doctor");

        assertThat(list.out()).contains("DOCS-1").doesNotContain("root:");
        requireRefused(show, 6);
        requireRefused(update, 6);
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("FIX-1.yaml", "PIPE-2.yaml", "LINK-2.yaml");
        assertThat(Files.readString(tickets.resolve("01/FIX-1.yaml"))).isEqualTo("a: &x [*x]\n");
    }

    @Test
    void a_second_init_and_one_with_force_change_nothing()
            throws IOException, InterruptedException {
        assertThat(shell.tickets("init").code()).isEqualTo(1);
        assertThat(shell.tickets("init", "--force").code()).isEqualTo(6);
        assertThat(shell.tickets("list").out()).contains("FIX-1");
    }

    @Test
    void the_files_of_another_program_are_left_alone() throws IOException, InterruptedException {
        Shell other = Shell.inRepository(folder.resolve("other"));
        other.bash("mkdir -p .tickets/open && echo 'id: FIX-1' > .tickets/open/FIX-1.yaml");

        Shell.Result init = other.tickets("init");

        requireRefused(init, 6);
        assertThat(init.err()).contains("original");
        assertThat(folder.resolve("other/project/.tickets/config.yaml")).doesNotExist();
    }

    private static void requireRefused(Shell.Result result, int code) {
        assertThat(result.err())
                .startsWith("Error: ")
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .hasSizeLessThan(2_000);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).as(result.err()).isEqualTo(code);
    }
}
