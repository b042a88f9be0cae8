package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogCommandsTest {
    private final Console console = Console.inMemory();

    @Test
    void add_tells_the_id_and_what_it_is_worth() {
        console.done("epic", "create", "User Management");

        assertThat(
                        console.done(
                                "backlog",
                                "add",
                                "User Registration",
                                "--type",
                                "feature",
                                "--priority",
                                "high",
                                "--story-points",
                                "8",
                                "--business-value",
                                "90",
                                "--epic-id",
                                "USER-1"))
                .isEqualTo(
                        """
                        ✓ Added backlog item USER-1
                        Type: feature
                        Priority: high
                        Story Points: 8
                        Business Value: 90
                        Epic: USER-1
                        Score: 374
                        """);
        assertThat(
                        console.done(
                                "backlog",
                                "add",
                                "--title",
                                "AI Testing",
                                "--priority-score",
                                "90",
                                "--format",
                                "json"))
                .contains("\"id\": \"AI-1\"", "\"score\": 280");
        assertThat(console.done("epic", "show", "USER-1"))
                .contains("Backlog: 1 not begun, 8 points");
        assertThat(
                        console.refused(
                                ExitCode.USAGE, "backlog", "add", "x", "--business-value", "900"))
                .contains("business_value 900 must be between 1 and 100");
    }

    @Test
    void a_list_in_every_format_and_in_order() {
        assertThat(console.done("backlog", "list")).isEqualTo("No backlog items found.\n");
        console.done("backlog", "add", "Low", "-p", "low", "--story-points", "1");
        assertThat(console.done("backlog", "list")).endsWith("\n1 backlog item total\n");
        console.done("backlog", "add", "=Top", "-p", "critical", "--business-value", "100");

        assertThat(console.done("backlog", "list"))
                .isEqualTo(
                        """
                        ID     Title  Type   Status  Priority  Points  Value  Score  Epic  Sprint
                        TOP-1  =Top   story  new     critical          100    490
                        LOW-1  Low    story  new     low       1              148

                        2 backlog items total
                        """);
        console.done("backlog", "update", "LOW-1", "--before", "TOP-1");
        assertThat(console.done("backlog", "list", "--format", "simple"))
                .isEqualTo("LOW-1\tnew\tlow\tLow\nTOP-1\tnew\tcritical\t=Top\n");
        assertThat(console.done("backlog", "list", "--format", "csv")).contains("\nTOP-1,'=Top,");
        assertThat(console.done("backlog", "list", "--status", "ready", "--json"))
                .isEqualTo("[]\n");
        assertThat(console.refused(ExitCode.NOT_FOUND, "backlog", "list", "--sprint", "SPRINT-1"))
                .contains("no sprint \"SPRINT-1\"", "tickets sprint create");
    }

    @Test
    void show_says_what_is_missing_and_convert_makes_the_ticket() {
        console.done("backlog", "add", "Login form", "-c", "Works, always", "--assigned-to", "bob");
        assertThat(console.done("backlog", "show", "login-1"))
                .startsWith("Backlog item: LOGIN-1\nTitle: Login form\nType: story\nStatus: new\n")
                .contains("Ready: no (is new, no story points)\n")
                .contains("\nAcceptance Criteria:\n  - Works, always\n");
        assertThat(console.done("backlog", "update", "LOGIN-1", "--points", "3", "-s", "ready"))
                .isEqualTo("✓ Updated backlog item LOGIN-1\n  status: ready\n  story_points: 3\n");

        assertThat(
                        console.done(
                                "backlog",
                                "convert",
                                "LOGIN-1",
                                "--reporter",
                                "Product Manager",
                                "--reporter-email",
                                "pm@company.com"))
                .isEqualTo(
                        """
                        ✓ Converted backlog item LOGIN-1 to ticket LOGIN-1
                        Requirements: 1
                        """);

        assertThat(console.done("show", "LOGIN-1"))
                .contains("Reporter: Product Manager <pm@company.com>", "AC: Works, always");
        assertThat(console.done("backlog", "show", "LOGIN-1"))
                .contains("Status: in-progress\n", "Ticket: LOGIN-1 (open)\n");
        assertThat(console.refused(ExitCode.PRECONDITION, "backlog", "convert", "LOGIN-1"))
                .contains("became the ticket LOGIN-1 already", "tickets show LOGIN-1");
        assertThat(
                        console.refused(
                                ExitCode.PRECONDITION,
                                "backlog",
                                "update",
                                "LOGIN-1",
                                "-s",
                                "done"))
                .contains("tickets close LOGIN-1");
    }

    @Test
    void a_delete_says_how_to_undo_it() {
        console.done("backlog", "add", "Login");
        console.done("backlog", "add", "Mail", "--depends-on", "LOGIN-1");

        Console.Result deleted = console.run("backlog", "delete", "LOGIN-1").mustBe(ExitCode.OK);

        assertThat(deleted.out())
                .isEqualTo(
                        """
                        ✓ Deleted backlog item LOGIN-1
                          backlog item MAIL-1 waits for it no more
                        """);
        assertThat(deleted.err()).isEqualTo("Undo: tickets backlog update LOGIN-1 --restore\n");
        console.done("backlog", "update", "LOGIN-1", "--restore");
        assertThat(console.done("backlog", "show", "LOGIN-1")).contains("Title: Login");
    }

    @Test
    void a_sprint_is_planned_started_and_closed() {
        console.done("backlog", "add", "Small", "--points", "3", "-c", "Works");
        console.done("backlog", "update", "SMALL-1", "-s", "ready");
        console.done("backlog", "add", "Vague");
        assertThat(console.done("sprint", "create", "Sprint 1", "--capacity", "5"))
                .isEqualTo("✓ Created sprint SPRINT-1\nName: Sprint 1\n");

        Console.Result plan = console.run("sprint", "plan", "SPRINT-1").mustBe(ExitCode.OK);

        assertThat(plan.out())
                .isEqualTo(
                        """
                        Proposal for sprint SPRINT-1: 3 of 5 points

                        Chosen:
                          • SMALL-1: Small (3 points)

                        Left out:
                          • VAGUE-1: Vague (not ready: is new, no story points, no acceptance criteria)
                        """);
        assertThat(plan.err()).isEqualTo("Take them: tickets sprint plan SPRINT-1 --apply\n");
        assertThat(console.done("sprint", "plan", "SPRINT-1", "--apply"))
                .startsWith("✓ Planned sprint SPRINT-1: 3 of 5 points\n");
        assertThat(console.done("backlog", "list", "--sprint", "SPRINT-1")).contains("SMALL-1");
        assertThat(console.done("sprint", "start", "SPRINT-1"))
                .isEqualTo("✓ Started sprint SPRINT-1\n");
        assertThat(console.done("sprint", "close", "SPRINT-1"))
                .isEqualTo("✓ Completed sprint SPRINT-1\n  SMALL-1 goes back to the backlog\n");
        assertThat(console.done("sprint", "list"))
                .isEqualTo(
                        """
                        ID        Name      Status     Start  End  Capacity  Committed  Done  Goal
                        SPRINT-1  Sprint 1  completed              5         3          0

                        1 sprint total
                        """);
        assertThat(console.refused(ExitCode.PRECONDITION, "sprint", "start", "SPRINT-1"))
                .contains("is completed and cannot become active", "tickets sprint create");
    }

    @Test
    void doctor_finds_an_item_whose_sprint_or_dependency_is_not_here(@TempDir Path folder)
            throws Exception {
        Console repository = Console.inRepository(folder.resolve("work"));
        repository.done("sprint", "create", "Sprint 1");
        repository.done("backlog", "add", "Login");
        repository.done("backlog", "add", "Mail", "--depends-on", "LOGIN-1");
        repository.done("backlog", "update", "MAIL-1", "--sprint", "SPRINT-1");
        assertThat(repository.done("doctor")).doesNotContain("which is not here");

        Files.delete(folder.resolve("work/.tickets/sprints/01/SPRINT-1.yaml"));
        Files.delete(folder.resolve("work/.tickets/backlog/01/LOGIN-1.yaml"));

        assertThat(repository.done("doctor"))
                .contains("names the sprint SPRINT-1, which is not here")
                .contains("tickets backlog update MAIL-1 --sprint ''")
                .contains("depends on LOGIN-1, which is not here");
    }

    @Test
    void completion_knows_items_sprints_and_words() {
        console.done("backlog", "add", "Login");
        console.done("sprint", "create", "Sprint 1");

        assertThat(complete("backlog", "show", "l")).containsExactly("LOGIN-1");
        assertThat(complete("backlog", "update", "LOGIN-1", "--sprint", ""))
                .containsExactly("SPRINT-1");
        assertThat(complete("backlog", "update", "LOGIN-1", "--rank", "")).containsExactly("auto");
        assertThat(complete("sprint", "start", "")).containsExactly("SPRINT-1");
        assertThat(complete("backlog", "list", "-s", "g")).containsExactly("groomed");
        assertThat(complete("backlog", "add", "x", "--type", "sp")).containsExactly("spike");
    }

    private List<String> complete(String... words) {
        var all = new ArrayList<>(List.of("__complete"));
        all.addAll(List.of(words));
        return console.done(all.toArray(String[]::new)).lines().toList();
    }
}
