package dev.repotickets.server.http;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class HttpLoadTest {
    @TempDir private Path folder;

    @Test
    void many_connections_that_read_and_write_lose_nothing() throws Exception {
        try (ShippedServer server = ShippedServer.start(folder)) {
            new HttpLoad(server).run(Duration.ofSeconds(3));
        }
    }

    @Test
    @Tag("soak")
    void many_connections_that_read_and_write_lose_nothing_for_a_minute() throws Exception {
        try (ShippedServer server = ShippedServer.start(folder)) {
            new HttpLoad(server).run(Duration.ofSeconds(60));
        }
    }
}
