package dev.repotickets.server.trace;

import dev.repotickets.core.problem.Problem;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where spans go, by the variables that OpenTelemetry specifies for every program ("OTLP exporter
/// configuration"). Without an endpoint there are none.
///
/// @param endpoint takes `POST` of protobuf
/// @param headers go along, for example a key of the collector
/// @param service what this program is called there
public record TraceSettings(URI endpoint, Map<String, String> headers, String service) {

    /// Throws the problem of a variable that makes no sense.
    public static Optional<TraceSettings> of(Function<String, Optional<String>> variables) {
        if (variables.apply("OTEL_SDK_DISABLED").filter("true"::equalsIgnoreCase).isPresent()) {
            return Optional.empty();
        }
        Optional<URI> own =
                variables
                        .apply("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                        .filter(it -> !it.isBlank())
                        .map(it -> address("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", it));
        return own.or(() ->
                        variables
                                .apply("OTEL_EXPORTER_OTLP_ENDPOINT")
                                .filter(it -> !it.isBlank())
                                .map(it ->
                                        address(
                                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                                it.replaceFirst("/*$", "") + "/v1/traces")))
                .map(endpoint ->
                        new TraceSettings(
                                endpoint,
                                headers(variables.apply("OTEL_EXPORTER_OTLP_HEADERS").orElse("")),
                                variables
                                        .apply("OTEL_SERVICE_NAME")
                                        .filter(it -> !it.isBlank())
                                        .orElse("repo-tickets")));
    }

    private static URI address(String variable, String text) {
        try {
            URI address = URI.create(text);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new Problem.InvalidArgument(
                        variable,
                        variable + " is not an http or https URL",
                        "For example http://127.0.0.1:4318.")
                .toException();
    }

    private static Map<String, String> headers(String text) {
        var headers = new LinkedHashMap<String, String>();
        for (String pair : text.split(",")) {
            int end = pair.indexOf('=');
            if (end > 0) {
                headers.put(
                        pair.substring(0, end).strip(),
                        URLDecoder.decode(pair.substring(end + 1).strip(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
