package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketCommandsTest {
    private final Console console = Console.inMemory();

    @BeforeEach
    void a_ticket() {
        console.done("create", "Fix login bug");
    }

    @Test
    void create_tells_the_id_and_what_was_planned() {
        assertThat(console.done("create", "Docs", "-e", "8", "--points", "5"))
                .isEqualTo(
                        """
                        ✓ Created ticket DOCS-1: Docs
                        Estimated effort: 8h
                        Story points: 5
                        """);
    }

    @Test
    void update_tells_each_field_that_was_given() {
        assertThat(console.done("update", "fix-1", "-s", "in-progress", "-l", "urgent,bug"))
                .isEqualTo(
                        """
                        ✓ Updated ticket FIX-1
                          status: in-progress
                          labels: urgent, bug
                        """);
        assertThat(console.done("update", "FIX-1")).isEqualTo("No updates specified.\n");
        assertThat(console.done("update", "FIX-1", "-s", "in-progress"))
                .isEqualTo("Ticket FIX-1 is so already; nothing was changed.\n");
    }

    @Test
    void an_empty_text_clears_a_field() {
        console.done("update", "FIX-1", "-a", "ann", "-l", "bug");

        console.done("update", "FIX-1", "--assignee", "", "--labels", "");

        assertThat(console.done("show", "FIX-1")).doesNotContain("Assignee", "Labels");
    }

    @Test
    void words_of_the_original_are_understood_and_it_is_said() {
        Console.Result todo = console.run("list", "--status", "todo,done").mustBe(ExitCode.OK);
        Console.Result done = console.run("update", "FIX-1", "-s", "done").mustBe(ExitCode.OK);

        assertThat(todo.err())
                .isEqualTo(
                        "Note: \"todo\" is taken as \"open\".\nNote: \"done\" is taken as \"closed\".\n");
        assertThat(todo.out()).contains("FIX-1");
        assertThat(done.out()).contains("status: closed");
    }

    @Test
    void close_closes_once_and_a_second_time_is_no_error() {
        assertThat(console.done("close", "FIX-1", "-m", "Bound it"))
                .isEqualTo("✓ Closed ticket FIX-1: Fix login bug\n");
        assertThat(console.done("close", "fix-1")).isEqualTo("Ticket FIX-1 is already closed.\n");
        assertThat(Json.parse(console.done("close", "fix-1", "--json")))
                .isEqualTo(Json.parse("{\"id\":\"FIX-1\",\"changed\":[]}"));
    }

    @Test
    void close_warns_of_what_is_not_done_and_tells_what_it_unblocks() {
        console.done("create", "Docs", "--depends-on", "FIX-1");
        console.done("create", "Part", "--parent", "FIX-1");

        Console.Result result = console.run("close", "FIX-1").mustBe(ExitCode.OK);

        assertThat(result.out()).contains("  unblocked DOCS-1\n");
        assertThat(result.err()).isEqualTo("Warning: child still open: PART-1\n");
    }

    @Test
    void comment_and_journal_tell_what_they_added() {
        assertThat(console.done("comment", "FIX-1", "Seen"))
                .matches("✓ Added comment [0-9a-z]{8} to ticket FIX-1\n");
        assertThat(
                        console.done(
                                "journal",
                                "FIX-1",
                                "Half",
                                "-t",
                                "blocker",
                                "-c",
                                "80",
                                "-s",
                                "4.5",
                                "-e",
                                "2",
                                "-m",
                                "Beta",
                                "-d",
                                "DOCS-1",
                                "-r",
                                "late",
                                "--decisions",
                                "go"))
                .containsPattern("✓ Added blocker journal entry [0-9a-z]{8} to ticket FIX-1\n")
                .contains("  Remaining: 2h\n", "  Time spent: 4.5h\n", "  Completion: 80%\n")
                .contains("  Milestone: Beta\n", "  Dependencies: DOCS-1\n", "  Risks: late\n")
                .contains("  Decisions: go\n");
        assertThat(console.refused(ExitCode.USAGE, "journal", "FIX-1", "x", "-c", "120"))
                .contains("completion", "Example: tickets journal");
    }

    @Test
    void the_timer_starts_once_and_stops_once() {
        assertThat(console.done("time", "FIX-1", "--start"))
                .matches("✓ Started time tracking for FIX-1 \\(session [0-9a-z]{8}\\)\n");
        assertThat(console.done("time", "FIX-1", "-s"))
                .contains("already, since 2026-11-24 12:02 UTC; nothing was changed.");
        assertThat(console.done("time", "FIX-1", "--stop"))
                .isEqualTo("✓ Stopped time tracking for FIX-1\nDuration: 0.0h (2m)\n");
        assertThat(console.done("time", "fix-1", "--stop"))
                .isEqualTo("No active time tracking session found for FIX-1.\n");
        assertThat(Json.parse(console.done("time", "FIX-1", "--stop", "--json")))
                .isEqualTo(Json.parse("{\"id\":\"FIX-1\",\"stopped\":false}"));
    }

    @Test
    void finished_work_is_logged_and_summed_up() {
        console.done("update", "FIX-1", "--estimate", "2");
        assertThat(console.done("time", "FIX-1", "--add", "90", "--type", "meeting", "-d", "Plan"))
                .isEqualTo("✓ Added 1.5h (90m) to FIX-1\n");

        assertThat(console.done("time", "FIX-1"))
                .isEqualTo(
                        """
                        Time tracked on FIX-1: 1.5h (90m)
                        Estimated: 2h
                        Remaining: 0.5h (30m)

                        Start             Time  Type     Author  Description
                        2026-11-24 12:03  90m   meeting  Ada     Plan
                        """);
        assertThat(console.refused(ExitCode.USAGE, "time", "FIX-1", "--add", "-5"))
                .contains("minutes -5", "Example: tickets time AUTH-12 --add 90 --type review");
        assertThat(console.refused(ExitCode.USAGE, "time", "FIX-1", "--start", "--stop"))
                .contains("exclude each other");
    }

    @Test
    void links_are_made_and_removed() {
        console.done("create", "Docs");

        assertThat(console.done("link", "fix-1", "blocks", "DOCS-1"))
                .isEqualTo("✓ Linked FIX-1 and DOCS-1\n");
        assertThat(console.done("show", "DOCS-1")).contains("Blocked by: FIX-1\n");
        assertThat(console.refused(ExitCode.PRECONDITION, "link", "DOCS-1", "blocks", "FIX-1"))
                .contains("Remove one: tickets unlink FIX-1 DOCS-1 --type blocks");
        assertThat(console.done("unlink", "FIX-1", "DOCS-1"))
                .isEqualTo("✓ Unlinked FIX-1 and DOCS-1\n");
        assertThat(console.done("show", "DOCS-1")).doesNotContain("Blocked by");
    }

    @Test
    void a_deleted_ticket_comes_back() {
        assertThat(console.done("delete", "FIX-1", "--dry-run"))
                .isEqualTo("Would delete ticket FIX-1\n");
        Console.Result deleted = console.run("delete", "FIX-1").mustBe(ExitCode.OK);

        assertThat(deleted.out()).isEqualTo("✓ Deleted ticket FIX-1\n");
        assertThat(deleted.err()).isEqualTo("Undo: tickets restore FIX-1\n");
        assertThat(console.refused(ExitCode.NOT_FOUND, "show", "FIX-1"))
                .contains("Bring it back: tickets restore FIX-1");
        assertThat(console.done("restore", "FIX-1")).isEqualTo("✓ Restored ticket FIX-1\n");
        assertThat(console.done("restore", "FIX-1")).isEqualTo("Ticket FIX-1 was not deleted.\n");
    }

    @Test
    void settings_are_shown_got_and_set() {
        assertThat(console.done("config", "set", "default_priority", "high"))
                .isEqualTo("✓ default_priority: high\n");
        assertThat(console.done("config", "get", "default_priority")).isEqualTo("high\n");
        assertThat(console.done("config"))
                .contains("default_priority: high\n", "id_prefix:\n", "blocked (active)");
        assertThat(console.done("config", "--show")).isEqualTo(console.done("config", "show"));
        assertThat(console.refused(ExitCode.NOT_FOUND, "config", "get", "nope"))
                .contains("no setting \"nope\"");
        assertThat(console.refused(ExitCode.USAGE, "config", "drop")).contains("config takes");
    }

    @Test
    void prime_tells_an_agent_how_to_work_here() {
        console.done("create", "Mine", "-a", "Ada");

        assertThat(console.done("prime"))
                .contains("You are Ada", "tickets close ID", "- MINE-1 [medium, open] Mine")
                .contains("## Ready to be taken\n- FIX-1");
        assertThat(console.done("prime", "bob")).contains("You are bob", "## Mine\n(none)");
    }

    @Test
    void op_lists_all_tools_and_runs_each_of_them() {
        assertThat(console.done("op")).contains("Tool", "ticket_create", "workspace_prime");
        assertThat(Json.parse(console.done("op", "--json"))).isInstanceOf(Node.Items.class);
        assertThat(console.done("op", "ticket_get", "--args", "{\"id\":\"FIX-1\"}"))
                .contains("\"id\": \"FIX-1\"");
        assertThat(console.refused(ExitCode.NOT_FOUND, "op", "ticket_gte")).contains("ticket_get");
        assertThat(console.refused(ExitCode.USAGE, "op", "ticket_get", "{"))
                .contains("the JSON cannot be read");
        assertThat(console.refused(ExitCode.NOT_FOUND, "op", "ticket_get", "{\"id\":\"NOPE-1\"}"))
                .contains("Find it: ticket_search {\"query\":\"...\"}");
    }

    @Test
    void a_text_that_looks_like_a_credential_is_told() {
        String value = "glpat-" + "a1B2".repeat(5);

        Console.Result comment = console.run("comment", "FIX-1", value).mustBe(ExitCode.OK);
        Console.Result journal = console.run("journal", "FIX-1", value).mustBe(ExitCode.OK);

        assertThat(comment.err()).contains("Warning: body line 1, column 1").doesNotContain(value);
        assertThat(journal.err()).contains("Warning: content line 1").doesNotContain(value);
    }
}
