package dev.repotickets.server.metrics;

import dev.repotickets.core.store.CacheFigures;
import dev.repotickets.server.http.Visit;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.Toolbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts what a server does (docs/operating.md has the names). Labels take few values, whatever
/// clients send. Nothing but `tickets serve` loads this.
public final class Metrics implements Toolbox.Watch, AutoCloseable {
    private static final Pattern DOOR = Pattern.compile("(?:/r/[^/]+)?/(mcp|rpc|events)(?:/.*)?");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// Counts a request that has been answered.
    public void visit(Visit visit) {
        Timer.builder("tickets.http.requests")
                .description("requests, by what they went to, with the time until the answer ended")
                .tag("door", door(visit.path()))
                .tag("status", String.valueOf(visit.status()))
                .register(registry)
                .record(visit.took());
        visit.refusedToken()
                .ifPresent(why ->
                        registry.counter("tickets.tokens.refused", "reason", why).increment());
    }

    @Override
    public void ended(ToolName tool, String outcome) {
        registry.counter("tickets.tool.calls", "tool", tool.mcp(), "outcome", outcome).increment();
    }

    /// Shows how many there are at the moment somebody asks.
    public void show(String name, String description, IntSupplier count) {
        Gauge.builder(name, count, IntSupplier::getAsInt)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /// Shows how the caches of the stores do, those of one name together.
    public void showCaches(Supplier<List<CacheFigures>> figures) {
        for (String cache : List.of("files", "folders")) {
            showCache("tickets.cache.entries", cache, figures, CacheFigures::entries);
            showCache("tickets.cache.hits", cache, figures, CacheFigures::hits);
            showCache("tickets.cache.misses", cache, figures, CacheFigures::misses);
            showCache("tickets.cache.evictions", cache, figures, CacheFigures::evictions);
        }
    }

    private void showCache(
            String name,
            String cache,
            Supplier<List<CacheFigures>> figures,
            ToLongFunction<CacheFigures> figure) {
        Gauge.builder(
                        name,
                        figures,
                        it ->
                                it.get().stream()
                                        .filter(each -> each.name().equals(cache))
                                        .mapToLong(figure)
                                        .sum())
                .description("of what was read of files and folders, since the start")
                .tag("cache", cache)
                .strongReference(true)
                .register(registry);
    }

    /// All figures, in the text format of Prometheus.
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private static String door(String path) {
        Matcher matcher = DOOR.matcher(path);
        return matcher.matches() ? matcher.group(1) : "other";
    }
}
