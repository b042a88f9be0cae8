package dev.repotickets.server.http;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.change.Change;
import dev.repotickets.server.change.ChangeFeed;
import dev.repotickets.server.change.Window;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What changes, as a stream of events, or as pages for those who ask again and again
/// (docs/events.md). Who may come here was decided before.
public final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Function<HttpServletRequest, Optional<ChangeFeed>> feeds;
    private final transient StreamRules rules;
    private final transient OpenStreams open;

    /// @param feeds what a path leads to, or nothing where it leads nowhere
    public EventsServlet(
            Function<HttpServletRequest, Optional<ChangeFeed>> feeds, StreamRules rules) {
        this.feeds = feeds;
        this.rules = rules;
        this.open = new OpenStreams(rules);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ChangeFeed> feed = feeds.apply(request);
        if (feed.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "there are no events here", "");
            return;
        }
        try {
            EventsQuery query = EventsQuery.read(request);
            if (wantsPage(request)) {
                page(feed.get(), query, response);
            } else {
                stream(feed.get(), query, name(request), response);
            }
        } catch (ProblemException e) {
            String field = e.problem() instanceof Problem.InvalidArgument bad ? bad.field() : "";
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.problem().message(), field);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The head of a stream that never ends is of no use to anybody.
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Allow", "GET");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return accept.contains("application/json") && !accept.contains("text/event-stream");
    }

    private static String name(HttpServletRequest request) {
        return request.getAttribute(Visitor.PRINCIPAL) instanceof Principal principal
                ? principal.name()
                : Principal.local().name();
    }

    private static void page(ChangeFeed feed, EventsQuery query, HttpServletResponse response)
            throws IOException, InterruptedException {
        Window window =
                feed.after(
                        query.after().orElseGet(feed::last), query, query.limit(), Duration.ZERO);
        Map<String, Node> page = new LinkedHashMap<>();
        switch (window) {
            case Window.Changes(List<Change> changes, long position, long _) -> {
                page.put(
                        "events",
                        new Node.Items(changes.stream().map(EventsServlet::entry).toList()));
                page.put("position", Node.number(position));
            }
            case Window.Lost(long last) -> {
                page.put("events", new Node.Items(List.of()));
                page.put("position", Node.number(last));
                page.put("reset", Node.truth(true));
            }
            case Window.Ended _ -> {
                refuse(response, 503, "the server ends", "");
                return;
            }
        }
        Answering.json(response, HttpServletResponse.SC_OK, new Node.Fields(page));
    }

    private static Node entry(Change change) {
        Map<String, Node> entry = new LinkedHashMap<>();
        entry.put("position", Node.number(change.position()));
        entry.putAll(change.told().data().values());
        return new Node.Fields(entry);
    }

    private void stream(
            ChangeFeed feed, EventsQuery query, String name, HttpServletResponse response)
            throws IOException, InterruptedException {
        Optional<String> full = open.enter(name);
        if (full.isPresent()) {
            response.setHeader("Retry-After", "60");
            refuse(response, 503, full.get() + ": close one, or ask for pages", "");
            return;
        }
        try {
            new ChangeStream(feed, query, rules, EventStream.begin(response)).run();
        } finally {
            open.leave(name);
        }
    }

    private static void refuse(
            HttpServletResponse response, int status, String message, String field)
            throws IOException {
        Map<String, Node> error = new LinkedHashMap<>();
        error.put("error", Node.text(message));
        if (!field.isEmpty()) {
            error.put("field", Node.text(field));
        }
        Answering.json(response, status, new Node.Fields(error));
    }
}
