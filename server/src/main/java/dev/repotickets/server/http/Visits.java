package dev.repotickets.server.http;

import dev.repotickets.server.access.Principal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/// Gives every request an id, and tells of it when it has been answered. A client may bring an id
/// of up to 64 letters, digits, points, dashes and underscores in the header `X-Request-Id`.
public final class Visits {
    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "dev.repotickets.request";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_PATH = 200;

    private final RandomGenerator random;
    private final Consumer<Visit> told;

    public Visits(RandomGenerator random, Consumer<Visit> told) {
        this.random = random;
        this.told = told;
    }

    Handler around(Handler inside) {
        return new Handler.Wrapper(inside) {
            @Override
            public boolean handle(Request request, Response response, Callback callback)
                    throws Exception {
                String id = id(request.getHeaders().get(HEADER));
                request.setAttribute(ATTRIBUTE, id);
                response.getHeaders().put(HEADER, id);
                return super.handle(request, response, callback);
            }
        };
    }

    /// What could not be read as a request has no id, and only what could be read of it.
    void tell(Request request, Response response) {
        told.accept(
                new Visit(
                        request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-",
                        shortened(request.getMethod()),
                        shortened(request.getHttpURI().getPath()),
                        response.getStatus(),
                        Duration.ofNanos(NanoTime.since(request.getHeadersNanoTime())),
                        request.getAttribute(Visitor.PRINCIPAL) instanceof Principal(var name, _)
                                ? name
                                : "",
                        request.getAttribute(Visitor.REFUSED) instanceof String why
                                ? Optional.of(why)
                                : Optional.empty(),
                        Optional.ofNullable(request.getHeaders().get("traceparent"))));
    }

    private String id(@Nullable String brought) {
        if (brought != null && ID.matcher(brought).matches()) {
            return brought;
        }
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    private static String shortened(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        return text.length() <= LONGEST_PATH ? text : text.substring(0, LONGEST_PATH) + "...";
    }
}
