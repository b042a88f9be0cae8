package dev.repotickets.server.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/// Closes connections whose request comes too slowly (Slowloris): its head has to be there within
/// ten seconds, all of it within thirty, however small its pieces. Jetty's own limit is for silence
/// only, and begins anew with each byte.
final class SlowRequests extends AbstractLifeCycle {
    private static final Duration HEAD = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(30);

    private final List<? extends AbstractConnector> connectors;

    /// Connections that have not sent anything yet, and since when; for the one thread that looks.
    private final Map<EndPoint, Long> silent = new WeakHashMap<>();

    SlowRequests(List<? extends AbstractConnector> connectors) {
        this.connectors = List.copyOf(connectors);
    }

    @Override
    protected void doStart() {
        lookSoon();
    }

    private void lookSoon() {
        connectors.getFirst().getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        for (AbstractConnector connector : connectors) {
            connector.getConnectedEndPoints().stream()
                    .filter(this::isSlow)
                    .forEach(EndPoint::close);
        }
        if (isRunning()) {
            lookSoon();
        }
    }

    private boolean isSlow(EndPoint end) {
        if (!(end.getConnection() instanceof HttpConnection connection)) {
            return false;
        }
        HttpParser parser = connection.getParser();
        return switch (parser.getState()) {
            case START -> connection.getMessagesIn() == 0 && isOver(HEAD, firstSeen(end));
            case METHOD, SPACE1, URI, SPACE2, REQUEST_VERSION, HEADER ->
                    isOver(HEAD, parser.getBeginNanoTime());
            case CONTENT, CHUNKED_CONTENT, CHUNK_SIZE, CHUNK, CHUNK_END, TRAILER ->
                    isOver(WHOLE, parser.getBeginNanoTime());
            default -> false;
        };
    }

    private long firstSeen(EndPoint end) {
        return silent.computeIfAbsent(end, _ -> NanoTime.now());
    }

    private static boolean isOver(Duration limit, long begin) {
        return NanoTime.since(begin) > limit.toNanos();
    }
}
