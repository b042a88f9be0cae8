package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command lines of the original's README that concern tickets, time, journal, settings and
/// search, as they are printed there.
class OriginalCommandsTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void a_repository() throws IOException, InterruptedException {
        shell = Shell.inRepository(folder);
        assertThat(line("tickets init --prefix TICKET"))
                .contains("✓ Tickets initialized successfully");
        assertThat(
                        line(
                                "tickets create \"Fix login bug\" --description \"Users can't login with"
                                        + " special characters\""))
                .contains("✓ Created ticket TICKET-1: Fix login bug");
    }

    @Test
    void the_quick_start_works_from_create_to_close() throws IOException, InterruptedException {
        assertThat(line("tickets list"))
                .contains("ID", "Title", "Status", "Priority", "Labels", "Age", "Assignee")
                .contains("TICKET-1", "Fix login bug", "open", "medium", "0d", "1 ticket (1 open)");
        assertThat(line("tickets show TICKET-1"))
                .contains(
                        "Ticket: TICKET-1", "Title: Fix login bug", "Reporter: Ann Dev <ann@x.io>")
                .contains("Age: 0 days", "Branch: main", "Users can't login");
        assertThat(line("tickets update TICKET-1 --status in-progress"))
                .contains("✓ Updated ticket TICKET-1", "status: in-progress");
        assertThat(line("tickets update TICKET-1 --labels bug,urgent"))
                .contains("labels: bug, urgent");
        assertThat(line("tickets search \"login\""))
                .contains("TICKET-1", "1 ticket found matching 'login'");
        assertThat(line("tickets close TICKET-1"))
                .contains("✓ Closed ticket TICKET-1: Fix login bug");
        assertThat(line("tickets close TICKET-1")).contains("Ticket TICKET-1 is already closed.");
        assertThat(line("tickets list")).contains("No tickets found.");
        assertThat(line("tickets list --all")).contains("TICKET-1", "closed");
    }

    @Test
    void the_journal_and_the_timer_work() throws IOException, InterruptedException {
        assertThat(
                        line(
                                "tickets journal TICKET-1 \"Completed feature implementation\" --type"
                                        + " progress --completion 80 --spent 4.5"))
                .contains("✓ Added progress journal entry", "to ticket TICKET-1")
                .contains("Time spent: 4.5h", "Completion: 80%");
        assertThat(line("tickets time TICKET-1 --start --description \"Working on bug fix\""))
                .contains("Started time tracking for TICKET-1 (session ");
        assertThat(line("tickets time TICKET-1 --start")).contains("nothing was changed");
        assertThat(line("tickets time TICKET-1 --stop"))
                .contains("✓ Stopped", "Duration: 0.0h (0m)");
        assertThat(line("tickets time TICKET-1 --stop"))
                .contains("No active time tracking session found for TICKET-1");
        assertThat(line("tickets time TICKET-1 --add 90 --type meeting"))
                .contains("✓ Added 1.5h (90m) to TICKET-1");
        assertThat(line("tickets time TICKET-1")).contains("1.5h (90m)", "meeting");
    }

    @Test
    void the_lines_for_agents_work() throws IOException, InterruptedException {
        line("tickets --help && tickets list --format json");
        assertThat(
                        line(
                                "tickets create --title \"Agent Task\" --priority high --assignee"
                                        + " \"ai-agent\" --format json | jq -r .id"))
                .isEqualTo("TICKET-2\n");
        assertThat(line("tickets list --status todo --format json | jq length")).isEqualTo("2\n");
        line(
                "tickets list --assignee \"ai-agent\" --format json | jq -r '.[].id' | xargs -I {}"
                        + " tickets update {} --status \"in-progress\"");
        assertThat(line("tickets show TICKET-2")).contains("Status: in-progress");
        assertThat(
                        line(
                                "epic_id=$(tickets epic create --name \"AI Feature\" --format json"
                                        + " | jq -r '.id'); tickets create --title \"Implement AI\" --epic-id"
                                        + " \"$epic_id\" --assignee \"agent\" --format json"))
                .contains("\"id\": \"TICKET-3\"");
        assertThat(line("tickets show TICKET-3")).contains("Epic: AI-1");
        assertThat(line("tickets search nothing-like-it --format json")).isEqualTo("[]\n");
    }

    @Test
    void the_lines_about_epics_work() throws IOException, InterruptedException {
        assertThat(
                        line(
                                "tickets epic create \"User Management System\" --description"
                                        + " \"Complete user auth and profiles\" --priority high"
                                        + " --target-version \"v1.0\""))
                .contains("✓ Created epic USER-1", "Priority: high", "Target Version: v1.0");
        line("tickets create \"Form\"");
        String id = line("tickets list --format json | jq -r '.[0].id'").strip();
        assertThat(line("tickets epic add-ticket USER-1 " + id))
                .contains("✓ Added ticket " + id + " to epic USER-1");
        assertThat(line("tickets epic show USER-1"))
                .contains("Tickets (1):", "• " + id + ": Form (open)");
        assertThat(line("tickets epic list --status active")).contains("No epics found.");
    }

    @Test
    void the_lines_about_requirements_work() throws IOException, InterruptedException {
        assertThat(
                        line(
                                "tickets requirements add TICKET-1 \\\n  --title \"Password Security\""
                                        + " \\\n  --description \"Implement secure password"
                                        + " validation\" \\\n  --priority critical \\\n"
                                        + "  --criteria \"Minimum 8 characters\" \\\n  --criteria"
                                        + " \"Must contain uppercase, lowercase, and numbers\""))
                .containsPattern("✓ Added requirement [0-9a-f]{8} to ticket TICKET-1")
                .contains("Title: Password Security", "Priority: critical")
                .contains("Acceptance Criteria: 2 items");
        assertThat(
                        line(
                                "tickets requirements add TICKET-1 --title \"User Authentication\""
                                        + " --priority high"))
                .contains("Priority: high");
        assertThat(
                        line(
                                "tickets requirements story TICKET-1 --persona \"user\" --goal \"log"
                                        + " in securely\" --benefit \"access my account\" --points 5"))
                .contains("Story: As a user, I want log in securely, so that access my account.")
                .contains("Points: 5");
        assertThat(
                        line(
                                "tickets requirements result TICKET-1 --description \"Login page loads"
                                        + " < 2s\" --method automated"))
                .contains("Description: Login page loads < 2s", "Verification: automated");
        assertThat(
                        line(
                                "tickets requirements gherkin TICKET-1 \\\n  --title \"Successful user"
                                        + " login\" \\\n  --given \"I am on the login page\" \\\n"
                                        + "  --given \"I have valid credentials\" \\\n  --when \"I enter"
                                        + " username and password\" \\\n  --when \"I click the login"
                                        + " button\" \\\n  --then \"I should be redirected to"
                                        + " dashboard\" \\\n  --tags authentication --tags smoke"))
                .contains("Steps: Given(2), When(2), Then(1)", "Tags: authentication, smoke");
        line(
                "printf 'Feature: x\\n Scenario: a\\n  Given b\\n  But c\\n Scenario: d\\n  Then e\\n'"
                        + " > login_scenarios.feature");
        assertThat(line("tickets requirements gherkin TICKET-1 --file login_scenarios.feature"))
                .contains("✓ Added 2 scenarios to ticket TICKET-1");
        assertThat(line("tickets requirements list TICKET-1"))
                .isEqualTo(
                        """
                        Requirements: 2 (0% coverage)
                        User Stories: 1 (5 points)
                        Expected Results: 1 (0% verified)
                        Test Scenarios: 3 (0% passing)
                        Status: draft | Acceptance Criteria Met: ❌
                        """);
        assertThat(line("tickets requirements list TICKET-1 --format detailed"))
                .contains("Minimum 8 characters", "But c");
        assertThat(line("tickets requirements list TICKET-1 --format gherkin"))
                .contains("@authentication @smoke\nScenario: Successful user login\n")
                .contains("  Given I am on the login page\n  And I have valid credentials\n");
        String id =
                line("tickets requirements list TICKET-1 --kind result --json | jq -r '.[0].id'")
                        .strip();
        assertThat(
                        line(
                                "tickets requirements verify TICKET-1 RESULT-123 --notes \"Performance"
                                                .replace("RESULT-123", id)
                                        + " testing complete\""))
                .contains("✓ Marked expected result " + id + " as verified")
                .contains("Verified by: Ann Dev", "Notes: Performance testing complete");
    }

    @Test
    void the_settings_are_shown() throws IOException, InterruptedException {
        assertThat(line("tickets config")).contains("id_prefix: TICKET", "default_status: open");
        assertThat(line("tickets config --show"))
                .contains("priorities: critical, high, medium, low");
    }

    @Test
    void without_a_prefix_an_id_begins_with_the_first_word()
            throws IOException, InterruptedException {
        Shell other = Shell.inRepository(folder.resolve("other"));
        other.tickets("init");

        assertThat(other.tickets("create", "Fix login bug").out()).contains("FIX-1: Fix login bug");
        assertThat(other.tickets("create", "über fix").out()).contains("UBER-1");
        assertThat(other.tickets("create", "日本語").out()).contains("TICKET-1: 日本語");
    }

    private String line(String line) throws IOException, InterruptedException {
        Shell.Result result = shell.bash(line);
        assertThat(result.code()).as("%s%n%s", line, result.err()).isZero();
        return result.out();
    }
}
