package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Console console = Console.inMemory();

    @BeforeEach
    void two_tickets() {
        console.done("create", "Fix");
        console.done("create", "Docs");
    }

    @Test
    void commands_come_first() {
        assertThat(complete("")).contains("create", "list", "mcp", "help", "demo", "version");
        assertThat(complete("co")).containsExactly("comment", "config", "completion");
        assertThat(complete("help", "exi")).containsExactly("exit-codes");
        assertThat(complete("nope", "")).isEmpty();
    }

    @Test
    void options_of_the_command_and_the_common_ones() {
        assertThat(complete("list", "--s")).containsExactly("--status", "--since", "--sort");
        assertThat(complete("show", "--f")).containsExactly("--format");
        assertThat(complete("show", "FIX-1", "-")).contains("--include", "--json", "-h");
    }

    @Test
    void words_that_a_field_takes() {
        assertThat(complete("list", "--status", "")).contains("open", "in-progress", "all");
        assertThat(complete("update", "FIX-1", "-s", "in")).containsExactly("in-progress");
        assertThat(complete("create", "x", "-p", "h")).containsExactly("high");
        assertThat(complete("list", "--format", "j")).containsExactly("json", "jsonl");
        assertThat(complete("close", "FIX-1", "-r", "d")).containsExactly("done", "duplicate");
        assertThat(complete("link", "FIX-1", "b")).containsExactly("blocks");
        assertThat(complete("setup", "c")).containsExactly("claude", "cursor", "codex");
        assertThat(complete("completion", "")).containsExactly("bash", "zsh", "fish");
        assertThat(complete("op", "ticket_cr")).containsExactly("ticket_create");
    }

    @Test
    void ids_in_any_case_and_only_where_an_id_stands() {
        assertThat(complete("show", "")).containsExactly("DOCS-1", "FIX-1");
        assertThat(complete("show", "fi")).containsExactly("FIX-1");
        assertThat(complete("link", "FIX-1", "blocks", "")).containsExactly("DOCS-1", "FIX-1");
        assertThat(complete("update", "-s", "open", "")).containsExactly("DOCS-1", "FIX-1");
        assertThat(complete("restore", "A-1", "")).isEmpty();
        assertThat(complete("create", "")).isEmpty();
        assertThat(complete("create", "--title", "")).isEmpty();
        assertThat(complete("comment", "FIX-1", "")).isEmpty();
    }

    @Test
    void commands_of_a_group_and_what_they_take() {
        console.done("epic", "create", "User Management");

        assertThat(complete("ep")).containsExactly("epic");
        assertThat(complete("epic", ""))
                .containsExactly(
                        "create",
                        "list",
                        "show",
                        "update",
                        "add-ticket",
                        "remove-ticket",
                        "delete");
        assertThat(complete("epic", "a")).containsExactly("add-ticket");
        assertThat(complete("help", "epic", "s")).containsExactly("show");
        assertThat(complete("epic", "show", "u")).containsExactly("USER-1");
        assertThat(complete("epic", "add-ticket", "")).containsExactly("USER-1");
        assertThat(complete("epic", "add-ticket", "USER-1", "f")).containsExactly("FIX-1");
        assertThat(complete("epic", "list", "-s", "")).contains("draft", "active", "completed");
        assertThat(complete("epic", "create", "x", "--target-"))
                .containsExactly("--target-version", "--target-date");
        assertThat(complete("create", "x", "--epic-id", "")).containsExactly("USER-1");
        assertThat(complete("epic", "nope", "")).isEmpty();
    }

    @Test
    void deleted_tickets_are_offered_only_to_be_restored() {
        console.done("delete", "FIX-1");

        assertThat(complete("show", "")).containsExactly("DOCS-1");
        assertThat(complete("restore", "")).containsExactly("FIX-1");
    }

    @Test
    void a_value_behind_an_equals_sign_as_bash_and_as_others_split_it() {
        assertThat(complete("list", "--status=op")).containsExactly("--status=open");
        assertThat(complete("list", "--status", "=", "op")).containsExactly("open");
        assertThat(complete("list", "--status", "=")).contains("open", "closed");
    }

    @Test
    void the_last_part_of_a_list() {
        assertThat(complete("list", "--status", "open,cl")).containsExactly("open,closed");
        assertThat(complete("create", "x", "-l", "bug,ur")).containsExactly("bug,urgent");
    }

    @Test
    void a_word_that_a_shell_would_take_apart_is_not_offered() {
        console.done("config", "set", "labels", "[\"good\",\"two words\",\"a/b\"]");

        assertThat(complete("list", "--labels", "")).containsExactly("good", "a/b");
    }

    private List<String> complete(String... words) {
        var all = new ArrayList<>(List.of("__complete"));
        all.addAll(List.of(words));
        return console.done(all.toArray(String[]::new)).lines().toList();
    }
}
