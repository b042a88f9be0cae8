package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who comes from the original program.
class ImportCommandTest {
    @TempDir private Path folder;
    private Path root = Path.of("");
    private Console console = Console.inMemory();

    @BeforeEach
    void a_repository() throws Exception {
        root = folder.resolve("work");
        console = Console.inRepository(root);
    }

    @Test
    void an_original_is_upgraded_in_place_by_the_command_that_the_refusal_names()
            throws IOException {
        become(root.resolve(".tickets"));
        Map<String, String> before = files(root.resolve(".tickets"));

        String refusal = console.refused(ExitCode.PRECONDITION, "list");
        String dry = console.done("import", ".tickets", "--format", "seed", "--dry-run");
        Map<String, String> afterDryRun = files(root.resolve(".tickets"));
        String report = console.done("import", ".tickets", "--format", "seed");

        assertThat(refusal).contains("tickets import .tickets --format seed");
        assertThat(dry).startsWith("Would import: 4 created");
        assertThat(afterDryRun).isEqualTo(before);
        assertThat(root.resolve(".tickets-new")).doesNotExist();
        assertThat(report)
                .startsWith("✓ Imported: 4 created, 0 updated, 0 unchanged, 1 files kept");
        assertThat(files(root.resolve(".tickets-original"))).isEqualTo(before);
        assertThat(console.done("list")).contains("TICKET-1", "1 ticket");
        assertThat(console.done("list", "--status", "closed")).contains("FIX-2");
        assertThat(console.done("show", "TICKET-1"))
                .contains("Größe 日😀", "multi-line", "Password Security", "hello");
        assertThat(console.done("epic", "show", "USER-1")).contains("TICKET-1");
        assertThat(console.done("backlog", "show", "USER-1")).contains("User Registration");
        assertThat(console.done("doctor")).doesNotContain("Error");
    }

    @Test
    void the_same_again_changes_nothing() throws IOException {
        Path original = folder.resolve("old");
        become(original);
        console.done("import", original.toString(), "--format", "seed");
        Map<String, String> before = files(root.resolve(".tickets"));

        String again = console.done("import", original.toString());

        assertThat(again).startsWith("✓ Imported: 0 created, 0 updated, 4 unchanged, 0 files kept");
        assertThat(files(root.resolve(".tickets"))).isEqualTo(before);
    }

    @Test
    void what_changed_there_is_taken_over_and_what_changed_here_is_kept() throws IOException {
        Path original = folder.resolve("old");
        become(original);
        console.done("import", original.toString());
        console.done("update", "FIX-2", "--priority", "low");
        Path file = original.resolve("closed/FIX-2.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("title: Fix it", "title: Fix it well")
                        .replace("priority: high", "priority: critical"));

        String again = console.done("import", original.toString());

        assertThat(again)
                .contains("0 created, 1 updated, 3 unchanged")
                .contains("FIX-2: priority changed here and there; yours is kept");
        assertThat(console.done("show", "FIX-2")).contains("Fix it well").contains("low");
    }

    @Test
    void another_ticket_of_the_same_id_refuses_the_whole() throws IOException {
        Path original = folder.resolve("old");
        become(original);
        console.done("create", "Fix that");
        console.done("create", "Fix this");
        Map<String, String> before = files(root.resolve(".tickets"));

        String refusal = console.refused(ExitCode.CONFLICT, "import", original.toString());

        assertThat(refusal).contains("another ticket FIX-2", "nothing was changed");
        assertThat(files(root.resolve(".tickets"))).isEqualTo(before);
    }

    @Test
    void one_broken_file_refuses_the_whole_and_is_named() throws IOException {
        Path original = folder.resolve("old");
        become(original);
        write(original, "open/BAD-1.yaml", "id: BAD-1\ntitle: 'x'\ncreated_at: 'yesterday'\n");

        assertThat(console.refused(ExitCode.USAGE, "import", original.toString()))
                .contains("open/BAD-1.yaml", "\"yesterday\"", "nothing was imported");
        write(original, "open/BAD-1.yaml", "a: &a [1]\nb: *a\n");
        assertThat(console.refused(ExitCode.USAGE, "import", original.toString()))
                .contains("open/BAD-1.yaml:1", "anchor");
        assertThat(console.done("list")).contains("No tickets");
    }

    @Test
    void everything_goes_out_as_lines_and_comes_in_elsewhere_the_same() throws Exception {
        Path original = folder.resolve("old");
        become(original);
        console.done("import", original.toString());
        console.done("create", "Another", "--label", "a");
        console.done("delete", "ANOTHER-1");
        String out = console.done("export", "--as", "jsonl");
        console.done("export", "--as", "jsonl", "-o", folder.resolve("all.jsonl").toString());
        Console other = Console.inRepository(folder.resolve("other"));

        other.done("import", folder.resolve("all.jsonl").toString());

        assertThat(Files.readString(folder.resolve("all.jsonl"))).isEqualTo(out);
        assertThat(other.done("export", "--as", "jsonl")).isEqualTo(out);
        assertThat(other.done("import", folder.resolve("all.jsonl").toString()))
                .contains("0 created, 0 updated");
        assertThat(Console.inRepository(folder.resolve("third")).typing(out).done("import", "-"))
                .contains("created");
    }

    /// A folder of the original, as its files are written by PyYAML.
    private static void become(Path original) throws IOException {
        if (Files.exists(original)) {
            Files.move(original, original.resolveSibling("unused"));
        }
        Path sample = Path.of("src/test/resources/original");
        for (Map.Entry<String, String> file : files(sample).entrySet()) {
            write(original, file.getKey(), file.getValue());
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
