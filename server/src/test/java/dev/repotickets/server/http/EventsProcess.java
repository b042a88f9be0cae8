package dev.repotickets.server.http;

import dev.repotickets.server.change.ChangeFeed;
import dev.repotickets.server.change.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// A program that serves the events of a repository until its input ends; the line that it prints
/// first is its port. Each further line of input is answered with its figures.
final class EventsProcess {
    private EventsProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (Project project = Project.open(Path.of(arguments[0]));
                ChangeFeed feed = project.feed(true);
                HttpServer server =
                        HttpServer.start(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                Optional.empty(),
                                (request, response, chain) -> chain.doFilter(request, response),
                                Map.of(
                                        "/events",
                                        new EventsServlet(
                                                _ -> Optional.of(feed), StreamRules.USUAL)),
                                new Visits(new SplittableRandom(4), _ -> {}))) {
            System.out.println(server.port());
            int read = System.in.read();
            while (read >= 0) {
                if (read == '\n') {
                    System.out.println(figures());
                }
                read = System.in.read();
            }
        }
    }

    private static String figures() {
        Runtime runtime = Runtime.getRuntime();
        return "heap of "
                + ((runtime.totalMemory() - runtime.freeMemory()) >> 20)
                + " MiB used, "
                + (runtime.maxMemory() >> 20)
                + " MiB at the most";
    }
}
