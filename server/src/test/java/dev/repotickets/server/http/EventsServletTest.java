package dev.repotickets.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.change.ChangeFeed;
import dev.repotickets.server.change.Project;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `GET /events`, over real sockets.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventsServletTest {
    private static final StreamRules RULES = new StreamRules(3, 1, Duration.ofMillis(300), 1000);

    @TempDir private Path folder;
    private Project project;
    private ChangeFeed feed;
    private HttpServer server;

    @BeforeEach
    void a_server_of_two_tickets() throws IOException, InterruptedException {
        project = Project.create(folder.resolve("project"));
        project.create("First");
        project.create("Second");
        feed = project.feed(true);
        serve(RULES);
    }

    private void serve(StreamRules rules) throws IOException {
        Filter gate =
                (request, response, chain) -> {
                    String name = request.getServletContext() == null ? "" : name(request);
                    if (!name.isEmpty()) {
                        request.setAttribute(
                                "dev.repotickets.principal", new Principal(name, Scope.READ));
                    }
                    chain.doFilter(request, response);
                };
        server =
                HttpServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        Optional.empty(),
                        gate,
                        Map.of("/events", new EventsServlet(_ -> Optional.of(feed), rules)),
                        new Visits(new SplittableRandom(4), _ -> {}));
    }

    private static String name(ServletRequest request) {
        String name = ((HttpServletRequest) request).getHeader("Name");
        return name == null ? "" : name;
    }

    @AfterEach
    void end() {
        feed.close();
        server.close();
        project.close();
        assertThat(project.log).isEmpty();
    }

    @Test
    void a_change_comes_with_its_position_its_type_and_its_row() throws IOException {
        try (var client = client("/events")) {
            assertThat(client.status).isEqualTo("HTTP/1.1 200 OK");
            assertThat(client.headers.get("content-type")).startsWith("text/event-stream");
            EventsClient.Event ready = client.next();
            assertThat(ready.name()).isEqualTo("ready");
            assertThat(ready.data()).isEqualTo("{\"position\":" + ready.id() + "}");

            project.comment("FIX-1", "line 1\\nline 2");

            EventsClient.Event event = client.until("ticket.commented");
            assertThat(Long.parseLong(event.id())).isEqualTo(Long.parseLong(ready.id()) + 1);
            assertThat(event.data()).contains("\"subject\":\"FIX-1\"", "line 1\\nline 2");
        }
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing_and_gets_nothing_twice()
            throws IOException {
        Set<String> ids = new HashSet<>();
        String last;
        try (var client = client("/events")) {
            client.until("ready");
            project.comment("FIX-1", "one");
            project.comment("FIX-1", "two");
            ids.add(client.until("ticket.commented").id());
            last = client.until("ticket.commented").id();
            ids.add(last);
        }
        project.comment("FIX-2", "three");
        try (Project other = Project.open(project.folder)) {
            other.comment("FIX-2", "four");
        }
        try (var client = client("/events", "Last-Event-ID: " + last)) {
            assertThat(client.next().name()).isEqualTo("ready");
            EventsClient.Event third = client.until("ticket.commented");
            EventsClient.Event fourth = client.until("ticket.commented");
            project.comment("FIX-1", "five");
            EventsClient.Event fifth = client.until("ticket.commented");
            assertThat(third.data()).contains("three");
            assertThat(fourth.data()).contains("four");
            assertThat(fifth.data()).contains("five");
            ids.addAll(Set.of(third.id(), fourth.id(), fifth.id()));
        }
        assertThat(ids).hasSize(5);
    }

    @Test
    void an_unknown_id_is_answered_with_a_reset_and_what_comes_from_now_on() throws IOException {
        for (String id : Set.of("17", "9999999999999999", "nonsense")) {
            try (var client = client("/events?last_event_id=" + id)) {
                EventsClient.Event reset = client.next();
                assertThat(reset.name()).as(id).isEqualTo("reset");
                assertThat(reset.id()).isEqualTo(String.valueOf(feed.last()));
                project.comment("FIX-1", "from now on");
                assertThat(client.until("ticket.commented").data()).contains("from now on");
            }
        }
    }

    @Test
    void filters_let_through_what_matches_and_the_client_goes_on_behind_the_rest()
            throws IOException {
        try (var client = client("/events?ticket=fix-2&type=ticket.&kind=ticket&actor=ann")) {
            client.until("ready");
            project.comment("FIX-1", "not wanted");
            EventsClient.Event behind = client.until("");
            assertThat(behind.id()).isEqualTo(String.valueOf(feed.last()));

            project.comment("FIX-2", "wanted");

            assertThat(client.until("ticket.commented").data()).contains("\"wanted\"");
        }
    }

    @Test
    void a_bad_parameter_is_refused_with_what_is_allowed() throws Exception {
        assertThat(page("?tikcet=FIX-1", 400))
                .isEqualTo(
                        "{\"error\":\"unknown parameter; allowed are type, ticket, kind, actor,"
                                + " since, last_event_id, limit, as\",\"field\":\"query\"}");
        assertThat(page("?kind=tree", 400)).contains("kind is one of agent, backlog, epic,");
        assertThat(page("?type=9", 400)).contains("write it like ticket.closed");
        assertThat(page("?ticket=%00", 400)).contains("\"field\":\"ticket\"");
        assertThat(page("?limit=1001", 400)).contains("from 1 to 1000");
        assertThat(page("?since=yesterday", 400)).contains("\"field\":\"since\"");
        assertThat(page("?kind=epic&kind=task", 400)).contains("more than once");
    }

    @Test
    void pages_tell_the_same_to_those_who_ask_again() throws Exception {
        String begin = position(page("", 200));
        project.comment("FIX-1", "one");
        project.comment("FIX-1", "two");
        project.create("Third");
        try (var client = client("/events?last_event_id=" + begin)) {
            client.until("ticket.created");
        }

        String first = page("?since=" + begin + "&limit=2", 200);
        String second = page("?since=" + position(first), 200);

        assertThat(first).contains("\"one\"", "\"two\"").doesNotContain("ticket.created");
        assertThat(second).contains("\"type\":\"ticket.created\"", "\"subject\":\"FIX-3\"");
        assertThat(page("?since=" + position(second), 200))
                .isEqualTo("{\"events\":[],\"position\":" + position(second) + "}");
        assertThat(page("?since=17", 200)).contains("\"reset\":true");
    }

    @Test
    void a_silent_stream_is_kept_alive() throws IOException {
        try (var client = client("/events")) {
            client.until(": keep-alive");
            client.until(": keep-alive");
        }
    }

    @Test
    void one_token_has_no_more_streams_than_it_may_until_one_ends() throws IOException {
        try (var first = client("/events", "Name: bot");
                var second = client("/events", "Name: bot")) {
            assertThat(first.status).isEqualTo("HTTP/1.1 200 OK");
            assertThat(second.status).isEqualTo("HTTP/1.1 503 Service Unavailable");
        }
        String status = "";
        for (int i = 0; i < 10_000 && !status.equals("HTTP/1.1 200 OK"); i++) {
            try (var next = client("/events", "Name: bot")) {
                status = next.status;
            }
        }
        assertThat(status).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void more_streams_than_there_may_be_are_refused() throws IOException {
        try (var one = client("/events");
                var two = client("/events");
                var three = client("/events", "Name: other");
                var four = client("/events")) {
            assertThat(List.of(one.status, two.status, three.status))
                    .containsOnly("HTTP/1.1 200 OK");
            assertThat(four.status).isEqualTo("HTTP/1.1 503 Service Unavailable");
            assertThat(four.headers.get("retry-after")).isEqualTo("60");
        }
    }

    @Test
    void the_end_of_the_server_is_told() throws IOException {
        try (var client = client("/events")) {
            client.until("ready");
            Thread.ofVirtual().start(feed::close);

            assertThat(client.until("bye").id()).isEqualTo(String.valueOf(feed.last()));
        }
    }

    @Test
    void a_client_that_does_not_read_is_told_and_let_go_and_holds_up_nobody() throws Exception {
        try (var slow = new EventsClient(server.port(), 4096, "/events");
                var quick = client("/events")) {
            slow.until("ready");
            quick.until("ready");
            var reading = new FutureTask<EventsClient.Event>(() -> quick.until("epic.created"));
            Thread.ofVirtual().start(reading);
            // More than the buffers of the system hold: 3 bytes a character.
            String operations = wordyTickets("\u6f22".repeat(300));
            for (int i = 0; i < 150; i++) {
                project.call("ticket_batch", operations);
            }
            project.call("epic_create", "{\"title\":\"Last\"}");

            assertThat(reading.get(30, TimeUnit.SECONDS).data()).contains("LAST-1");
            EventsClient.Event overrun = slow.until("overrun");
            assertThat(Long.parseLong(overrun.id())).isLessThan(feed.last());
        }
    }

    private static String wordyTickets(String text) {
        var operations = new ArrayList<String>();
        for (int i = 1; i <= 25; i++) {
            operations.add(
                    "{\"op\":\"create\",\"args\":{\"title\":\"Wordy\"}},"
                            + "{\"op\":\"comment\",\"args\":{\"id\":\"$"
                            + i
                            + "\",\"body\":\""
                            + text
                            + "\"}}");
        }
        return "{\"operations\":[" + String.join(",", operations) + "]}";
    }

    private EventsClient client(String target, String... headers) throws IOException {
        return new EventsClient(server.port(), target, headers);
    }

    private String page(String query, int status) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + server.port()
                                                            + "/events"
                                                            + query))
                                    .header("Accept", "application/json")
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        }
    }

    private static String position(String page) {
        return Pattern.compile("\"position\":([0-9]+)}")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
