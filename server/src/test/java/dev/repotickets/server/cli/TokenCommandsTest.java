package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandsTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void outside_of_every_repository() {
        console = Console.in(folder);
    }

    @Test
    void a_token_is_printed_once_by_itself_and_only_its_ending_is_listed() throws Exception {
        Console.Result added = console.run("token", "add", "ci", "--scope", "read").mustBe(0);
        String token = added.out().strip();

        assertThat(token).matches("rtk_[A-Za-z0-9_-]{43}");
        assertThat(added.err()).contains("Made token ci (read)", "not shown again");
        String listed = console.done("token", "list");
        assertThat(listed)
                .contains("NAME", "ci", "read", token.substring(token.length() - 4))
                .doesNotContain(token);
        assertThat(Files.readString(folder.resolve(".local/state/repo-tickets/tokens.yaml")))
                .doesNotContain(token);
    }

    @Test
    void the_answers_are_json_where_that_is_asked_for() {
        assertThat(console.done("token", "list", "--json")).isEqualTo("[]\n");
        assertThat(console.done("token", "add", "bot", "--json"))
                .contains("\"name\": \"bot\"", "\"scope\": \"write\"", "\"token\": \"rtk_");
        assertThat(console.done("token", "list", "--json"))
                .contains("\"name\": \"bot\"")
                .doesNotContain("rtk_", "sha256");
        assertThat(console.done("token", "revoke", "bot", "--json")).contains("\"revoked\": true");
        assertThat(console.done("token", "list")).isEqualTo("No tokens found.\n");
    }

    @Test
    void what_makes_no_sense_is_refused_with_advice() {
        console.done("token", "add", "bot");

        assertThat(console.refused(ExitCode.CONFLICT, "token", "add", "bot"))
                .contains("there is a token \"bot\"", "tickets token revoke bot");
        assertThat(console.refused(ExitCode.USAGE, "token", "add", "a", "--scope", "raed"))
                .contains("Did you mean \"read\"?");
        assertThat(console.refused(ExitCode.USAGE, "token", "add", "a b")).contains("not allowed");
        assertThat(console.refused(ExitCode.USAGE, "token", "add", "../a")).contains("not allowed");
        assertThat(console.refused(ExitCode.NOT_FOUND, "token", "revoke", "bto"))
                .contains("no token \"bto\"", "Did you mean \"bot\"?");
    }
}
