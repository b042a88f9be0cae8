package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpicCommandsTest {
    private final Console console = Console.inMemory();

    @BeforeEach
    void an_epic_and_a_ticket() {
        console.done("epic", "create", "User Management", "--labels", "a,b", "-l", "c");
        console.done("create", "Auth", "--points", "3");
    }

    @Test
    void create_tells_the_id_and_what_was_planned() {
        assertThat(
                        console.done(
                                "epic",
                                "create",
                                "--name",
                                "AI Feature",
                                "--priority",
                                "high",
                                "--target-version",
                                "v1.0",
                                "--goals",
                                "One, two",
                                "--goals",
                                "Three"))
                .isEqualTo(
                        """
                        ✓ Created epic AI-1
                        Title: AI Feature
                        Priority: high
                        Owner: Ada
                        Target Version: v1.0
                        """);
        assertThat(console.done("epic", "show", "ai-1"))
                .contains("\nGoals:\n  - One, two\n  - Three\n");
        assertThat(console.done("epic", "create", "--title", "AI", "--format", "json"))
                .contains("\"id\": \"AI-2\"");
    }

    @Test
    void show_tells_tickets_progress_and_that_it_is_late() {
        console.done("create", "Form", "--epic-id", "USER-1");
        console.done("epic", "update", "USER-1", "--target-date", "2026-11-01");
        assertThat(console.done("epic", "add-ticket", "user-1", "auth-1"))
                .isEqualTo("✓ Added ticket AUTH-1 to epic USER-1\n");
        console.done("close", "AUTH-1");

        assertThat(console.done("epic", "show", "USER-1"))
                .startsWith("Epic: USER-1\nTitle: User Management\nStatus: draft\n")
                .contains("Owner: Ada <ada@x.io>\nLabels: a, b, c\n")
                .contains("Target Date: 2026-11-01 OVERDUE\n")
                .contains("Progress: 1 of 2 tickets done (50%), 3 of 3 points\n")
                .contains("\nTickets (2):\n  • AUTH-1: Auth (closed)\n  • FORM-1: Form (open)\n");
        assertThat(console.done("show", "AUTH-1")).contains("\nEpic: USER-1\n");
    }

    @Test
    void a_ticket_moves_and_is_removed() {
        console.done("epic", "create", "Other");
        console.done("epic", "add-ticket", "OTHER-1", "AUTH-1");

        assertThat(console.done("epic", "add-ticket", "USER-1", "AUTH-1"))
                .isEqualTo("✓ Added ticket AUTH-1 to epic USER-1\n  moved from epic OTHER-1\n");
        assertThat(console.done("epic", "add-ticket", "USER-1", "AUTH-1"))
                .isEqualTo("Ticket AUTH-1 is in epic USER-1 already.\n");
        assertThat(console.done("epic", "remove-ticket", "OTHER-1", "AUTH-1"))
                .isEqualTo("Ticket AUTH-1 is not in epic OTHER-1.\n");
        assertThat(console.done("epic", "remove-ticket", "USER-1", "AUTH-1"))
                .isEqualTo("✓ Removed ticket AUTH-1 from epic USER-1\n");
    }

    @Test
    void a_list_in_every_format() {
        console.done("epic", "add-ticket", "USER-1", "AUTH-1");
        console.done("epic", "create", "=Sum", "--target-date", "2026-11-01");

        assertThat(console.done("epic", "list"))
                .isEqualTo(
                        """
                        ID      Title            Status  Priority  Progress  Target              Owner
                        USER-1  User Management  draft   medium    0/1                           Ada
                        SUM-1   =Sum             draft   medium    0/0       2026-11-01 OVERDUE  Ada

                        2 epics total
                        """);
        assertThat(console.done("epic", "list", "--format", "simple"))
                .isEqualTo("USER-1\tdraft\tmedium\tUser Management\nSUM-1\tdraft\tmedium\t=Sum\n");
        assertThat(console.done("epic", "list", "--format", "csv"))
                .startsWith("id,title,status,priority,owner,target_date,created_at\nUSER-1,")
                .contains("\nSUM-1,'=Sum,");
        assertThat(console.done("epic", "list", "--json")).startsWith("[").contains("\"progress\"");
        assertThat(console.done("epic", "list", "--format", "jsonl").lines()).hasSize(2);
        assertThat(console.done("epic", "list", "--status", "active"))
                .isEqualTo("No epics found.\n");
        assertThat(console.done("epic", "list", "--status", "active", "--json")).isEqualTo("[]\n");
        assertThat(console.refused(ExitCode.USAGE, "epic", "list", "--status", "open"))
                .contains("draft, active, completed, cancelled");
    }

    @Test
    void update_tells_each_field_and_completing_is_proposed() {
        console.done("epic", "add-ticket", "USER-1", "AUTH-1");
        console.done("close", "AUTH-1");

        assertThat(console.run("epic", "show", "USER-1").err())
                .contains("tickets epic update USER-1 --status completed");
        assertThat(console.done("epic", "update", "USER-1", "--status", "completed"))
                .isEqualTo("✓ Updated epic USER-1\n  status: completed\n");
        assertThat(console.done("epic", "show", "USER-1")).contains("Completed: 2026-11-24\n");
        assertThat(console.done("epic", "update", "USER-1")).isEqualTo("No updates specified.\n");
        assertThat(console.done("epic", "update", "USER-1", "-s", "completed"))
                .isEqualTo("Epic USER-1 is so already; nothing was changed.\n");
    }

    @Test
    void a_delete_says_how_to_undo_it() {
        console.done("epic", "add-ticket", "USER-1", "AUTH-1");
        assertThat(console.done("epic", "delete", "USER-1", "--dry-run"))
                .isEqualTo("Would delete epic USER-1\n  ticket AUTH-1 stays\n");

        Console.Result deleted = console.run("epic", "delete", "USER-1").mustBe(ExitCode.OK);

        assertThat(deleted.err()).isEqualTo("Undo: tickets epic update USER-1 --restore\n");
        assertThat(console.done("show", "AUTH-1")).doesNotContain("Epic");
        assertThat(console.refused(ExitCode.NOT_FOUND, "epic", "show", "USER-1"))
                .contains("tickets epic update USER-1 --restore");
        console.done("epic", "update", "USER-1", "--restore");
        assertThat(console.done("show", "AUTH-1")).contains("Epic: USER-1");
    }

    @Test
    void doctor_finds_a_ticket_whose_epic_is_not_here(@TempDir Path folder) throws Exception {
        Console repository = Console.inRepository(folder.resolve("work"));
        repository.done("epic", "create", "User Management");
        repository.done("create", "Auth", "--epic-id", "USER-1");
        assertThat(repository.done("doctor")).doesNotContain("names the epic");

        Files.delete(folder.resolve("work/.tickets/epics/01/USER-1.yaml"));

        assertThat(repository.done("doctor"))
                .contains("AUTH-1", "names the epic USER-1, which is not here")
                .contains("tickets update AUTH-1 --epic-id ''");
    }

    @Test
    void errors_name_the_commands_of_the_group() {
        assertThat(console.refused(ExitCode.USAGE, "epic", "shwo", "USER-1"))
                .contains("there is no command \"epic shwo\"", "tickets epic show");
        assertThat(console.refused(ExitCode.NOT_FOUND, "create", "x", "--epic-id", "USR-1"))
                .contains("no epic \"USR-1\"", "Closest: USER-1", "tickets epic create");
        assertThat(console.refused(ExitCode.USAGE, "epic", "add-ticket", "USER-1"))
                .contains("Usage: tickets epic add-ticket EPIC TICKET...");
        assertThat(console.refused(ExitCode.USAGE, "epic", "create", "x", "--target-date", "soon"))
                .contains("target_date");
    }
}
