package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementCommandsTest {
    @TempDir private Path folder;
    private Console console;

    @BeforeEach
    void a_ticket() throws Exception {
        console = Console.inRepository(folder.resolve("work"));
        console.done("create", "Auth");
    }

    @Test
    void adding_tells_the_id_and_what_was_said() {
        assertThat(console.done("requirements", "add", "auth-1", "--title", "Safe", "-c", "8 long"))
                .matches(
                        """
                        ✓ Added requirement [0-9a-f]{8} to ticket AUTH-1
                        Title: Safe
                        Priority: medium
                        Acceptance Criteria: 1 item
                        """);
        assertThat(
                        console.done(
                                "requirement",
                                "story",
                                "AUTH-1",
                                "--persona",
                                "user",
                                "--goal",
                                "log in securely",
                                "--benefit",
                                "access my account",
                                "--points",
                                "5"))
                .contains("Story: As a user, I want log in securely, so that access my account.\n")
                .contains("\nPoints: 5\n");
        assertThat(console.refused(ExitCode.USAGE, "requirements", "add", "AUTH-1"))
                .contains("TITLE is missing");
    }

    @Test
    void an_empty_ticket_has_no_percentages() {
        assertThat(console.done("requirements", "list", "AUTH-1"))
                .isEqualTo(
                        """
                        Requirements: 0 (none)
                        User Stories: 0 (0 points)
                        Expected Results: 0 (none)
                        Test Scenarios: 0 (none)
                        Status: draft | Acceptance Criteria Met: ❌
                        """);
        assertThat(console.done("requirements", "coverage"))
                .contains("Requirements Coverage: none\n", "Tickets without Requirements: 1\n");
    }

    @Test
    void a_feature_file_of_the_user_is_read_from_where_they_are() throws Exception {
        Files.writeString(
                folder.resolve("login.feature"),
                "Feature: x\n  @smoke\n  Scenario: a\n    Given b\n    But c\n  Scenario: d\n");

        Console.Result result =
                console.run("requirements", "gherkin", "AUTH-1", "--file", "../login.feature")
                        .mustBe(ExitCode.OK);

        assertThat(result.out())
                .matches(
                        """
                        ✓ Added 1 scenario to ticket AUTH-1
                        [0-9a-f]{8}  a
                          Steps: Given[(]2[)], When[(]0[)], Then[(]0[)]
                          Tags: smoke
                        """);
        assertThat(result.err()).contains("Scenario \"d\" has no steps; it was left out");
        assertThat(console.done("requirements", "list", "AUTH-1", "--format", "gherkin"))
                .startsWith("Feature: AUTH-1 Auth\n")
                .contains("@smoke\nScenario: a\n  Given b\n  But c\n");
        assertThat(console.done("show", "AUTH-1")).contains("Given b", "But c");
        assertThat(
                        console.refused(
                                ExitCode.NOT_FOUND,
                                "requirements",
                                "gherkin",
                                "AUTH-1",
                                "--file",
                                "../logn.feature"))
                .contains("no file \"../logn.feature\"", "login.feature");
    }

    @Test
    void a_list_in_every_format() {
        console.done("requirements", "add", "AUTH-1", "--title", "=Safe");
        String id = id("requirement");

        assertThat(console.done("requirements", "list", "--format", "simple"))
                .isEqualTo(id + "\tAUTH-1\trequirement\tdraft\t=Safe\n");
        assertThat(console.done("requirements", "list", "--format", "csv"))
                .contains(id + ",AUTH-1,requirement,draft,'=Safe,medium\n");
        assertThat(console.done("requirements", "list", "AUTH-1", "--format", "json"))
                .startsWith("[")
                .contains("\"id\": \"" + id + "\"");
        assertThat(console.done("requirements", "list", "AUTH-1", "--format", "detailed"))
                .contains("Requirements:\n  [draft]", "=Safe", "User Stories:\n  none\n");
        assertThat(console.refused(ExitCode.USAGE, "requirements", "list", "--format", "sumary"))
                .contains("Did you mean \"summary\"?");
    }

    @Test
    void a_result_is_verified_and_the_ticket_accepted() {
        console.done("requirements", "result", "AUTH-1", "--description", "Loads < 2s");
        String id = id("result");

        assertThat(console.done("requirements", "verify", "AUTH-1", id, "--failed"))
                .contains("✓ Marked expected result " + id + " as failed\n")
                .contains("Acceptance Criteria Met: ❌\n  result " + id + ": Loads < 2s\n");
        assertThat(console.done("requirements", "verify", "AUTH-1", id, "--notes", "Measured"))
                .isEqualTo(
                        "✓ Marked expected result "
                                + id
                                + " as verified\nVerified by: Ann Dev\nNotes: Measured\n"
                                + "Acceptance Criteria Met: ✅\n");
        assertThat(console.refused(ExitCode.NOT_FOUND, "requirements", "verify", "AUTH-1", "zz"))
                .contains("no requirement item in AUTH-1 \"zz\"")
                .contains("tickets requirements list AUTH-1");
    }

    @Test
    void an_item_is_changed_and_removed() {
        console.done("requirements", "add", "AUTH-1", "--title", "Safe");
        String id = id("requirement");

        assertThat(console.done("requirements", "update", "AUTH-1", id, "--status", "approved"))
                .isEqualTo("✓ Updated " + id + ": status\n");
        assertThat(
                        console.done(
                                "requirements",
                                "update",
                                "AUTH-1",
                                "--requirements-status",
                                "review"))
                .isEqualTo("✓ Updated AUTH-1: requirements_status\n");
        assertThat(console.done("requirements", "remove", "AUTH-1", id, "--dry-run"))
                .isEqualTo("Would remove requirement " + id + " from ticket AUTH-1: Safe\n");
        assertThat(console.done("requirements", "remove", "AUTH-1", id))
                .isEqualTo("✓ Removed requirement " + id + " from ticket AUTH-1: Safe\n");
    }

    @Test
    void a_report_sets_what_passes() throws Exception {
        console.done("requirements", "gherkin", "AUTH-1", "--title", "Valid", "--then", "x");
        Files.writeString(
                folder.resolve("TEST-x.xml"),
                "<testsuite><testcase name='Valid'/><testcase name='Other'/></testsuite>");

        assertThat(console.done("requirements", "import", "../TEST-x.xml"))
                .isEqualTo(
                        "✓ Matched 1 tests: 1 passing, 0 failing, 1 changed\nUnmatched: Other\n");
        assertThat(console.done("requirements", "list", "AUTH-1"))
                .contains("Test Scenarios: 1 (100% passing)", "Acceptance Criteria Met: ✅");
        console.typing("<testsuite><testcase name='Valid'><failure/></testcase></testsuite>");
        assertThat(console.done("requirements", "import", "--content", "-"))
                .contains("0 passing, 1 failing, 1 changed");
    }

    private String id(String kind) {
        return console.done("requirements", "list", "--kind", kind, "--format", "simple")
                .split("\t", 2)[0];
    }
}
