package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @TempDir private Path folder;

    @Test
    void it_runs_without_a_java_on_the_path_and_through_a_link()
            throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder);
        Path link = Files.createSymbolicLink(folder.resolve("t"), Shell.program());

        Shell.Result result = shell.run(List.of(link.toString(), "--version"));

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("tickets ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void titles_keep_their_letters_where_no_locale_is_set()
            throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder).with("LC_ALL", "").with("LANG", "C");
        shell.tickets("init");

        Shell.Result created = shell.tickets("create", "über 日本語");

        assertThat(created.out()).isEqualTo("✓ Created ticket UBER-1: über 日本語\n");
    }

    @Test
    void moved_elsewhere_with_its_caches_broken_or_gone_it_is_only_slower()
            throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder);
        Path copy = folder.resolve("a place with spaces");
        shell.bash("cp -r '" + Shell.distribution() + "' '" + copy + "'");
        String program = copy.resolve("bin/tickets").toString();

        Path cache = copy.resolve("lib/usual.aot");
        assertThat(shell.run(List.of(program, "init")).code()).isZero();
        byte[] whole = Files.readAllBytes(cache);

        var listed = new ArrayList<Shell.Result>();
        listed.add(shell.run(List.of(program, "list", "--json")));
        Files.write(cache, Arrays.copyOf(whole, whole.length / 2));
        listed.add(shell.run(List.of(program, "list", "--json")));
        Files.copy(copy.resolve("lib/mcp.aot"), cache, StandardCopyOption.REPLACE_EXISTING);
        listed.add(shell.run(List.of(program, "list", "--json")));
        Files.writeString(cache, "not a cache");
        listed.add(shell.run(List.of(program, "list", "--json")));
        Files.delete(cache);
        listed.add(shell.run(List.of(program, "list", "--json")));

        assertThat(listed).extracting(Shell.Result::code).containsOnly(0);
        assertThat(listed).extracting(Shell.Result::out).containsOnly("[]\n");
    }

    @Test
    void a_cache_that_is_older_than_the_program_is_only_slower()
            throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder);
        Path copy = folder.resolve("copy");
        shell.bash("cp -rp '" + Shell.distribution() + "' '" + copy + "'");
        Files.setLastModifiedTime(
                copy.resolve("lib/tickets.jar"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        String program = copy.resolve("bin/tickets").toString();

        assertThat(shell.run(List.of(program, "init")).code()).isZero();
        Shell.Result made = shell.run(List.of(program, "create", "Slower"));

        assertThat(made.code()).isZero();
        assertThat(made.out()).isEqualTo("✓ Created ticket SLOWER-1: Slower\n");
    }

    @Test
    void a_stale_cache_does_not_spoil_the_protocol() throws IOException, InterruptedException {
        Shell shell = Shell.inRepository(folder);
        Path copy = folder.resolve("copy");
        shell.bash("cp -r '" + Shell.distribution() + "' '" + copy + "'");
        Files.writeString(copy.resolve("lib/mcp.aot"), "not a cache");

        Shell.Result result =
                shell.bash(
                        "printf '%s\\n' '{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}' | '"
                                + copy.resolve("bin/tickets")
                                + "' mcp");

        assertThat(result.out()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
    }

    @Test
    void the_demonstration_ends_with_what_to_do_next() throws IOException, InterruptedException {
        Shell.Result result = Shell.inRepository(folder).tickets("demo");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "ticket_create",
                        "ticket_close",
                        "id: FIX-1",
                        "What to do next",
                        "setup claude");
    }

    @Test
    void a_command_in_a_folder_without_a_repository_says_so()
            throws IOException, InterruptedException {
        Path nowhere = Files.createDirectories(folder.resolve("nowhere"));
        Shell shell = Shell.inRepository(folder).in(nowhere);

        Shell.Result result = shell.tickets("list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).startsWith("Error: not in a repository");
    }
}
