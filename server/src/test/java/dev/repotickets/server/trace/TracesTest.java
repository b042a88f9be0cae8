package dev.repotickets.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.server.http.Visit;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private record Received(String path, String key, String body, String hex) {}

    @Test
    void a_collector_gets_a_span_for_each_request_in_the_trace_of_its_client() throws Exception {
        var received = new LinkedBlockingQueue<Received>();
        var collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    received.add(
                            new Received(
                                    exchange.getRequestURI().getPath(),
                                    String.valueOf(exchange.getRequestHeaders().getFirst("key")),
                                    new String(body, StandardCharsets.ISO_8859_1),
                                    HexFormat.of().formatHex(body)));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        try {
            TraceSettings settings =
                    settings(
                                    Map.of(
                                            "OTEL_EXPORTER_OTLP_ENDPOINT",
                                            "http://127.0.0.1:"
                                                    + collector.getAddress().getPort()
                                                    + "/",
                                            "OTEL_EXPORTER_OTLP_HEADERS",
                                            "key=a%20b",
                                            "OTEL_SERVICE_NAME",
                                            "our tickets"))
                            .orElseThrow();

            try (var traces = new Traces(settings, InstantSource.system())) {
                traces.accept(
                        new Visit(
                                "req-1",
                                "POST",
                                "/mcp",
                                200,
                                Duration.ofMillis(3),
                                "ci",
                                Optional.empty(),
                                Optional.of("00-" + TRACE + "-b7ad6b7169203331-01")));
            }

            Received span = received.poll(10, TimeUnit.SECONDS);
            assertThat(span).isNotNull();
            assertThat(span.path()).isEqualTo("/v1/traces");
            assertThat(span.key()).isEqualTo("a b");
            assertThat(span.body()).contains("our tickets", "POST /mcp", "req-1");
            assertThat(span.hex()).contains(TRACE);
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void without_an_endpoint_or_where_it_is_switched_off_there_is_nothing() {
        assertThat(settings(Map.of())).isEmpty();
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", " "))).isEmpty();
        assertThat(
                        settings(
                                Map.of(
                                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1",
                                        "OTEL_SDK_DISABLED", "true")))
                .isEmpty();
    }

    @Test
    void an_endpoint_of_its_own_is_taken_as_it_is_and_a_strange_one_refused() {
        assertThat(
                        settings(
                                        Map.of(
                                                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                                                "https://x.example/in"))
                                .orElseThrow()
                                .endpoint())
                .hasToString("https://x.example/in");
        assertThatThrownBy(() -> settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "file:///etc")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("OTEL_EXPORTER_OTLP_ENDPOINT is not an http or https URL");
    }

    private static Optional<TraceSettings> settings(Map<String, String> variables) {
        return TraceSettings.of(name -> Optional.ofNullable(variables.get(name)));
    }
}
