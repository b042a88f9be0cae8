package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.problem.ProblemCode;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTest {
    @TempDir private Path folder;
    private final Console console = Console.inMemory();

    @Test
    void each_exit_code_of_the_help_is_given() throws IOException, GitAPIException {
        Path root = folder.resolve("project");
        Console repository = Console.inRepository(root);
        repository.done("create", "Fix");

        repository.run("list").mustBe(0);
        repository.run("init").mustBe(1);
        repository.run("list", "--nope").mustBe(2);
        repository.run("update", "FIX-1", "-s", "nope").mustBe(2);
        Console.in(Files.createDirectories(folder.resolve("elsewhere"))).run("list").mustBe(3);
        repository.run("show", "NOPE-1").mustBe(4);
        repository.run("update", "FIX-1", "--if-rev", "0", "-p", "low").mustBe(5);
        repository.run("link", "FIX-1", "blocks", "FIX-1").mustBe(6);
        repository.run("create", "x".repeat(600)).mustBe(6);
        repository.run("search", "zebra", "--exit-code").mustBe(7);
        Files.writeString(root.resolve(".tickets/tickets/01/FIX-1.yaml"), "a: &x [*x]\n");
        repository.run("doctor").mustBe(1);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void the_help_explains_the_exit_code_of_every_problem(ProblemCode code) {
        assertThat(console.done("help", "exit-codes")).contains("\n  " + ExitCode.of(code) + "  ");
    }

    @Test
    void an_error_is_json_on_standard_error_where_json_was_asked_for() {
        String error = console.refused(ExitCode.NOT_FOUND, "show", "NOPE-1", "--format", "json");

        assertThat(Json.parse(error))
                .isEqualTo(
                        Json.parse(
                                """
                                {"error": {"code": "not_found", "message": "no ticket \\"NOPE-1\\"",
                                  "advice": "Find it: tickets search WORDS"}}
                                """));
        assertThat(error.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --nope --json", "list --format jsonl --nope", "list --format=json -n x",
                        "lst --json",
                "show --json", "op nope --json", "list --json --color pink",
                        "list --json --repo nowhere"
            })
    void errors_of_the_command_line_itself_are_json_too(String line) {
        Console.Result result = console.run(line.split(" "));

        assertThat(result.code()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("{\"error\":{\"code\":\"");
    }

    @Test
    void a_word_json_that_is_no_format_changes_nothing() {
        assertThat(
                        console.refused(
                                ExitCode.NOT_FOUND,
                                "comment",
                                "NOPE-1",
                                "json",
                                "--format",
                                "simple"))
                .startsWith("Error: ");
        assertThat(console.refused(ExitCode.USAGE, "show", "--", "--json", "x"))
                .startsWith("Error: ");
    }

    @Test
    void an_unknown_command_is_told_with_the_one_that_was_meant() {
        assertThat(console.refused(ExitCode.USAGE, "lst"))
                .isEqualTo("Error: there is no command \"lst\"\nDid you mean: tickets list?\n");
        assertThat(console.refused(ExitCode.USAGE, "help", "zzzzzz"))
                .contains("See: tickets --help");
    }

    @Test
    void a_format_or_colour_that_there_is_not_is_refused() {
        assertThat(console.refused(ExitCode.USAGE, "list", "--format", "jsno"))
                .contains(
                        "is not one of table, json, jsonl, simple, csv", "Did you mean \"json\"?");
        assertThat(console.refused(ExitCode.USAGE, "list", "--color", "alway"))
                .contains("is not one of auto, always, never", "Did you mean \"always\"?");
    }

    @Test
    void an_example_stands_on_a_line_of_its_own() {
        console.done("create", "Fix");

        assertThat(console.refused(ExitCode.USAGE, "link", "FIX-1", "blokcs", "FIX-1"))
                .endsWith("Did you mean \"blocks\"?\nExample: tickets link AUTH-3 blocks AUTH-7\n");
    }

    @Test
    void advice_names_commands() {
        assertThat(console.refused(ExitCode.USAGE, "create", "Fix", "-p", "hihg"))
                .contains("Did you mean \"high\"?")
                .contains("Example: tickets create 'Fix login bug' --priority high --labels bug");
    }
}
