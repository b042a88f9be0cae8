package dev.repotickets.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    @TempDir private Path folder;
    private Console console = Console.inMemory();

    @BeforeEach
    void a_ticket() throws Exception {
        console = Console.inRepository(folder);
    }

    @Test
    void what_happened_is_read_from_the_files_and_shown_latest_first() {
        assertThat(console.done("log")).isEqualTo("Nothing has happened.\n");
        console.done("create", "Form\u001b[31m red");
        console.done("update", "FORM-1", "--priority", "high");
        console.done("comment", "FORM-1", "Begun");

        assertThat(console.done("log", "form-1"))
                .isEqualTo(
                        """
                        2026-11-24 12:05 FORM-1 ticket.commented by Ann Dev - Begun
                        2026-11-24 12:04 FORM-1 ticket.updated by Ann Dev
                            priority: medium -> high
                        2026-11-24 12:03 FORM-1 ticket.created by Ann Dev - Form\\u{1b}[31m red
                        """);
        assertThat(console.done("log", "--type", "ticket.commented", "--format", "jsonl"))
                .startsWith("{\"at\":\"2026-11-24T12:05:00Z\",\"type\":\"ticket.commented\"");
    }
}
