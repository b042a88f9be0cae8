package dev.repotickets.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.store.Rebuilding.What;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RebuildingShownTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final RebuildingShown shown =
            new RebuildingShown(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void says_nothing_of_what_is_soon_done() {
        after(0, What.HEADS, 1);
        after(1_900, What.HEADS, 99);
        after(3_000, What.HEADS, 100);

        assertThat(said()).isEmpty();
    }

    @Test
    void tells_how_far_it_is_at_most_every_two_seconds() {
        after(0, What.HEADS, 1);
        after(2_000, What.HEADS, 40);
        after(500, What.HEADS, 60);
        after(1_600, What.WORDS, 7);

        assertThat(said())
                .isEqualTo(
                        """
                        Reading the tickets that changed: 40 %. The next time will be quick.
                        Indexing the words of tickets: 7 %. The next time will be quick.
                        """);
    }

    private void after(long millis, What what, int done) {
        now = now.plusMillis(millis);
        shown.reached(what, done, 100);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
