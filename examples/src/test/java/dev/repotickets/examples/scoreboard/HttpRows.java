package dev.repotickets.examples.scoreboard;

import java.io.IOException;
import java.util.List;

/// The server over HTTP, reading.
final class HttpRows {
    private HttpRows() {}

    static List<Row> measure(Bench bench) throws IOException {
        try (HttpMcpClient client = HttpMcpClient.start(bench, Program.in(bench.copy("HTTP")))) {
            return ServerRows.reading(bench, "HTTP", client);
        }
    }
}
