package dev.repotickets.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.mcp.Peer;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PrintedLogTest {
    private final StringWriter text = new StringWriter();

    @Test
    void what_could_move_a_terminal_is_shown_instead() {
        new PrintedLog(text, Peer.NOON, 1000).note("a\u001b[2Jb\nc\u202Ed");

        assertThat(text.toString().lines())
                .containsExactly("2026-11-24T12:00:00Z tickets: a\\u{1b}[2Jb\\u{a}c\\u{202e}d");
    }

    @Test
    void a_fault_is_logged_under_its_id_with_its_trace() {
        new PrintedLog(text, Peer.NOON, 100_000)
                .fault("f-1", "tools/call", new IllegalStateException("broken"));

        assertThat(text.toString())
                .contains("fault f-1 in tools/call", "IllegalStateException: broken", "at dev.");
    }

    @Test
    void the_log_ends_before_it_can_fill_a_pipe_that_nobody_reads() {
        var log = new PrintedLog(text, Peer.NOON, 1000);

        for (int i = 0; i < 10_000; i++) {
            log.note("note " + i);
        }

        assertThat(text.toString()).hasSizeLessThan(1200).contains("(the log ends here)");
    }
}
