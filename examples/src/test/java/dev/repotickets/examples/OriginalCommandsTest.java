package dev.repotickets.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More of what the original's commands did for tickets, time, journal and settings; the lines of
/// its README are in [OriginalReadmeTest].
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
