package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.change.Project;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// As many streams as are promised, at a server that is a process of its own with a small heap.
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyStreamsTest {
    private static final int STREAMS = 1000;

    @TempDir private Path folder;

    @Test
    void a_thousand_open_streams_all_hear_of_a_change_by_another_process() throws Exception {
        try (Project project = Project.create(folder.resolve("project"))) {
            project.create("First");
            Process server = start(project.folder);
            try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
                hear(project, Integer.parseInt(out.readLine()), server, out);
            } finally {
                server.destroy();
                assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Process start(Path repository) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin/java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EventsProcess.class.getName(),
                        repository.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void hear(Project project, int port, Process server, BufferedReader out)
            throws Exception {
        var clients = new ArrayList<EventsClient>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < STREAMS; i++) {
                var client = new EventsClient(port, "/events");
                clients.add(client);
                client.until("ready");
            }
            List<Future<String>> heard = new ArrayList<>();
            for (EventsClient client : clients) {
                heard.add(readers.submit(() -> client.until("ticket.commented").id()));
            }
            Instant begun = Instant.now();

            project.comment("FIX-1", "to all");

            Set<String> ids = new HashSet<>();
            for (Future<String> each : heard) {
                ids.add(each.get(60, TimeUnit.SECONDS));
            }
            Duration taken = Duration.between(begun, Instant.now());
            assertThat(ids).hasSize(1);
            server.getOutputStream().write('\n');
            server.getOutputStream().flush();
            System.getLogger(ManyStreamsTest.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "{0} streams told in {1} ms; {2}",
                            STREAMS,
                            taken.toMillis(),
                            out.readLine());
        } finally {
            for (EventsClient client : clients) {
                client.close();
            }
        }
    }
}
