package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.Quoted;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a ticket holds, a terminal that shows it is not told to do anything.
class EscapingTest {
    private static final String EVIL =
            "a\u001b]0;pwn\u0007b\u001b[2Jc\u009b31md\u202ee\u2066f\u200bg\u007fh\u0008i\u2028j\ufeffk";

    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void a_ticket_full_of_them() throws IOException, GitAPIException {
        console = Console.inRepository(folder.resolve("project"));
        console.done(
                "create",
                "Fix " + EVIL,
                "-d",
                EVIL + "\r\n" + EVIL,
                "-l",
                EVIL,
                "-a",
                EVIL,
                "-c",
                EVIL);
        console.done("comment", "FIX-1", EVIL, "--author", EVIL);
        console.done("journal", "FIX-1", EVIL, "-m", EVIL, "-r", EVIL, "--decisions", EVIL);
        console.done("time", "FIX-1", "--add", "5", "-d", EVIL, "--actor", EVIL);
        console.done("update", "FIX-1", "--type", EVIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --format simple",
                "list --format csv",
                "list --json",
                "list --format jsonl",
                "search fix",
                "search fix --format csv",
                "search fix --json",
                "show FIX-1 --include history,links,comments,journal,time",
                "show FIX-1 --json",
                "time FIX-1",
                "prime",
                "doctor",
                "config",
                "update FIX-1 -p high",
                "close FIX-1",
                "delete FIX-1",
                "show FIX-1 --actor x",
                "__complete show ",
                "op ticket_get {\"id\":\"FIX-1\"}"
            })
    void nothing_that_a_terminal_acts_on_is_shown(String line) {
        requirePlain(console.run(line.split(" ")));
    }

    @Test
    void what_was_typed_is_shown_escaped_as_well() {
        requirePlain(console.run("create", EVIL, "--type", EVIL));
        requirePlain(console.run("update", "FIX-1", "--title", EVIL, "-a", EVIL));
        requirePlain(console.run("journal", "FIX-1", "x", "-m", EVIL, "-r", EVIL));
        requirePlain(console.run("search", EVIL));
        requirePlain(console.run("show", EVIL));
        requirePlain(console.run("link", EVIL, EVIL, EVIL));
        requirePlain(console.run(EVIL));
        requirePlain(console.run("list", "--" + EVIL));
        requirePlain(console.run("list", "--format", EVIL));
        requirePlain(console.run("list", "--color", EVIL));
        requirePlain(console.run("list", "--repo", EVIL));
        requirePlain(console.run("list", "--status", EVIL));
        requirePlain(console.run("config", "get", EVIL));
        requirePlain(console.run("op", EVIL, EVIL));
        requirePlain(console.run("setup", EVIL));
        requirePlain(console.run("prime", EVIL));
        requirePlain(console.run("create", "x", "-l", EVIL, "--json"));
    }

    @Test
    void settings_that_somebody_else_wrote_are_shown_escaped() throws IOException {
        Path settings = folder.resolve("project/.tickets/config.yaml");
        String evil = "\"\\e[2J\\u202e\"";
        Files.writeString(
                settings,
                "labels:\n  - " + evil + "\npriorities:\n  - " + evil + "\n" + evil + ": 1\n");

        requirePlain(console.run("config"));
        requirePlain(console.run("prime"));
        requirePlain(console.run("doctor"));
        requirePlain(console.run("list"));
        requirePlain(console.run("__complete", "list", "--labels", ""));
    }

    @Test
    void json_is_escaped_and_still_means_the_same() {
        String json = console.done("show", "FIX-1", "--json");

        assertThat(Json.parse(json))
                .isInstanceOfSatisfying(
                        Node.Fields.class,
                        fields -> {
                            Map<String, Node> values = fields.values();
                            assertThat(values.get("title")).isEqualTo(Node.text("Fix " + EVIL));
                            assertThat(values.get("labels"))
                                    .isEqualTo(new Node.Items(List.of(Node.text(EVIL))));
                        });
    }

    @Test
    void a_text_stays_on_its_line() {
        assertThat(Terminal.line("a\nb\rc\td")).isEqualTo("a b c d");
        assertThat(Terminal.line("e\u001b[1m")).isEqualTo("e\\u{1b}[1m");
        assertThat(Terminal.line("👩\u200d💻 日本 ü")).isEqualTo("👩\u200d💻 日本 ü");
    }

    private static void requirePlain(Console.Result result) {
        String shown = result.out() + result.err();
        assertThat(shown.codePoints().filter(point -> point != '\n' && point != '\t'))
                .as("%s", Quoted.text(shown))
                .noneMatch(Quoted::isUnsafe);
    }
}
