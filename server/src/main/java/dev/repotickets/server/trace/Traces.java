package dev.repotickets.server.trace;

import dev.repotickets.server.http.Visit;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A span for each request, sent over OTLP (HTTP, protobuf) in the background. It belongs to the
/// trace that the client's `traceparent` names. Where nobody takes the spans, they are dropped.
///
/// Names are those of OpenTelemetry's conventions for HTTP servers. Nothing of a ticket is in them.
public final class Traces implements Consumer<Visit>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS =
            AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> REQUEST =
            AttributeKey.stringKey("repotickets.request.id");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final InstantSource clock;

    public Traces(TraceSettings settings, InstantSource clock) {
        var exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(settings.endpoint().toString())
                        .setTimeout(PATIENCE);
        settings.headers().forEach(exporter::addHeader);
        this.provider =
                SdkTracerProvider.builder()
                        .setResource(
                                Resource.getDefault()
                                        .merge(
                                                Resource.create(
                                                        Attributes.of(
                                                                AttributeKey.stringKey(
                                                                        "service.name"),
                                                                settings.service()))))
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter.build()).build())
                        .build();
        this.tracer = provider.get("dev.repotickets");
        this.clock = clock;
    }

    @Override
    public void accept(Visit visit) {
        Instant end = clock.instant();
        var span =
                tracer.spanBuilder(visit.method() + " " + visit.path())
                        .setParent(parent(visit))
                        .setSpanKind(SpanKind.SERVER)
                        .setStartTimestamp(end.minus(visit.took()))
                        .setAttribute(METHOD, visit.method())
                        .setAttribute(PATH, visit.path())
                        .setAttribute(STATUS, (long) visit.status())
                        .setAttribute(REQUEST, visit.id())
                        .startSpan();
        if (visit.status() >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end);
    }

    private static Context parent(Visit visit) {
        Map<String, String> headers =
                visit.parent().map(it -> Map.of("traceparent", it)).orElse(Map.of());
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), headers, new Headers());
    }

    private static final class Headers implements TextMapGetter<Map<String, String>> {
        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }

    /// Sends what waits, for two seconds at most.
    @Override
    public void close() {
        var _ = provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
