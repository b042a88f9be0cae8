package dev.repotickets.server;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.vcs.Environment;
import dev.repotickets.core.workspace.Machine;
import dev.repotickets.pages.asset.Assets;
import dev.repotickets.server.access.AccessTokens;
import dev.repotickets.server.access.Bearer;
import dev.repotickets.server.access.Challenge;
import dev.repotickets.server.access.LiveTokens;
import dev.repotickets.server.access.RateLimit;
import dev.repotickets.server.access.ResourceMetadata;
import dev.repotickets.server.access.Sessions;
import dev.repotickets.server.access.TokenFile;
import dev.repotickets.server.dashboard.AssetServlet;
import dev.repotickets.server.dashboard.RepositoriesServlet;
import dev.repotickets.server.dashboard.Route;
import dev.repotickets.server.dashboard.SignInServlet;
import dev.repotickets.server.http.Browsers;
import dev.repotickets.server.http.DocumentServlet;
import dev.repotickets.server.http.Gate;
import dev.repotickets.server.http.HealthServlet;
import dev.repotickets.server.http.HttpServer;
import dev.repotickets.server.http.MetricsServlet;
import dev.repotickets.server.http.Visit;
import dev.repotickets.server.http.Visits;
import dev.repotickets.server.log.Log;
import dev.repotickets.server.metrics.Metrics;
import dev.repotickets.server.trace.TraceSettings;
import dev.repotickets.server.trace.Traces;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// `tickets serve`: repositories over HTTP, until the process is asked to end.
final class HttpProgram {
    private static final int SIDES = 10_000;
    private static final int FAILURES_AT_ONCE = 30;
    private static final int FAILURES_A_MINUTE = 60;

    private final HttpOptions options;
    private final Environment here;
    private final Machine machine;
    private final Log log;

    HttpProgram(HttpOptions options, Environment here, Machine machine, Log log) {
        this.options = options;
        this.here = here;
        this.machine = machine;
        this.log = log;
    }

    /// Serves until the process ends. `out` gets one line, the address; what else there is to say
    /// goes to `err`.
    ///
    /// @param listening gets the address of the dashboard, once, as soon as it can be opened
    /// @return the exit code
    int run(PrintStream out, PrintStream err, Consumer<URI> listening) {
        Map<String, Served> served = new LinkedHashMap<>();
        Housekeeping housekeeping = Housekeeping.ofHeap();
        try (var metrics = new Metrics()) {
            Optional<Bearer> bearer = bearer();
            var failures =
                    new RateLimit(FAILURES_AT_ONCE, FAILURES_A_MINUTE, SIDES, machine.clock());
            Optional<Sessions> sessions =
                    bearer.map(it -> new Sessions(it, machine.random(), machine.clock()));
            List<String> bases = repositories().keySet().stream().map(HttpProgram::base).toList();
            Gate gate =
                    gate(
                            bearer,
                            failures,
                            new Browsers(sessions, path -> Route.isPage(path, bases)));
            Optional<Traces> traces =
                    TraceSettings.of(here::variable).map(it -> new Traces(it, machine.clock()));
            repositories()
                    .forEach((name, place) ->
                            served.put(
                                    name,
                                    new Served(place, machine, options.view(), log, metrics)));
            HttpServer server =
                    HttpServer.start(
                            new InetSocketAddress(options.address(), options.port()),
                            options.socket().map(it -> here.folder().resolve(Path.of(it))),
                            gate,
                            servlets(served, metrics, new SignInServlet(sessions, failures)),
                            new Visits(
                                    machine.random(),
                                    visit -> {
                                        metrics.visit(visit);
                                        traces.ifPresent(it -> it.accept(visit));
                                        log.tell("request", details(visit));
                                        housekeeping.look();
                                    }));
            var ended = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> end(server, served, traces, ended), "shutdown"));
            String address = "http://" + host() + ":" + server.port();
            out.println(address);
            out.flush();
            err.println(
                    bearer.isPresent()
                            ? "Tokens are asked for; tickets token list shows them."
                            : "Everybody on this machine may use it; tickets token add NAME changes that.");
            listening.accept(URI.create(address + "/"));
            ended.await();
            return 0;
        } catch (UsageException e) {
            err.println("Error: " + e.shown());
            return 2;
        } catch (ProblemException e) {
            err.println("Error: " + e.problem().message());
            err.println(e.problem().advice());
            return 1;
        } catch (IOException e) {
            err.println("Error: " + e.getMessage());
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Map<String, Node> details(Visit visit) {
        var details = new LinkedHashMap<String, Node>();
        details.put("id", Node.text(visit.id()));
        details.put("method", Node.text(visit.method()));
        details.put("path", Node.text(visit.path()));
        details.put("status", Node.number(visit.status()));
        details.put("milliseconds", Node.number(visit.took().toMillis()));
        if (!visit.principal().isEmpty()) {
            details.put("principal", Node.text(visit.principal()));
        }
        return details;
    }

    /// No new requests, then the end of all that listens, then that of the calls that run.
    private static void end(
            HttpServer server,
            Map<String, Served> served,
            Optional<Traces> traces,
            CountDownLatch ended) {
        server.leave();
        served.values().forEach(Served::leave);
        server.close();
        served.values().forEach(Served::close);
        traces.ifPresent(Traces::close);
        ended.countDown();
    }

    private Map<String, Environment> repositories() {
        var places = new LinkedHashMap<String, Environment>();
        options.repositories()
                .forEach((name, folder) ->
                        places.put(name, here.in(here.folder().resolve(Path.of(folder)))));
        if (places.isEmpty()) {
            places.put(
                    "",
                    here.variable("TICKETS_REPO")
                            .map(it -> here.in(here.folder().resolve(Path.of(it))))
                            .orElse(here));
        }
        return places;
    }

    /// The beginning of all paths of a repository.
    private static String base(String name) {
        return name.isEmpty() ? "" : "/r/" + name;
    }

    private Map<String, HttpServlet> servlets(
            Map<String, Served> served, Metrics metrics, HttpServlet signIn) {
        var servlets = new LinkedHashMap<String, HttpServlet>();
        var checks = new LinkedHashMap<String, Runnable>();
        served.forEach((name, one) -> {
            servlets.putAll(one.servlets(base(name)));
            checks.put(name.isEmpty() ? "repository" : name, one::check);
        });
        metrics.show(
                "tickets.mcp.sessions",
                "sessions of clients that begin with initialize",
                () -> sum(served, Served::sessions));
        metrics.show(
                "tickets.mcp.streams",
                "streams and subscriptions that clients read",
                () -> sum(served, Served::streams));
        metrics.show("tickets.mcp.tasks", "tasks at work", () -> sum(served, Served::tasks));
        metrics.showCaches(
                () -> served.values().stream().flatMap(it -> it.caches().stream()).toList());
        servlets.put(Assets.FOLDER + "*", new AssetServlet());
        servlets.put(Browsers.SIGN_IN, signIn);
        servlets.put("/sign-out", signIn);
        if (!served.containsKey("")) {
            servlets.put("/*", new RepositoriesServlet(List.copyOf(served.keySet())));
        }
        servlets.put("/metrics", new MetricsServlet(metrics::text));
        servlets.put("/healthz", new HealthServlet(Map.of()));
        servlets.put("/readyz", new HealthServlet(checks));
        options.oauth()
                .ifPresent(it -> {
                    var document = new DocumentServlet(ResourceMetadata.document(it));
                    servlets.put("/.well-known/oauth-protected-resource/*", document);
                });
        return servlets;
    }

    private static int sum(Map<String, Served> served, ToIntFunction<Served> count) {
        return served.values().stream().mapToInt(count).sum();
    }

    /// Who has to show a token: everybody, as soon as there is one.
    private Optional<Bearer> bearer() {
        boolean isLocal = options.address().isLoopbackAddress();
        if (!isLocal && !options.behindProxy()) {
            throw new UsageException(
                    "other machines could read along: --bind takes a loopback address, unless a"
                            + " proxy that adds TLS stands before this server (--behind-proxy)");
        }
        if (options.withoutToken()) {
            if (!isLocal) {
                throw new UsageException("--no-token is for loopback addresses only");
            }
            return Optional.empty();
        }
        TokenFile file = TokenFile.of(here);
        boolean hasTokens = file.exists() && !file.read().isEmpty();
        if (!isLocal && !hasTokens && options.oauth().isEmpty()) {
            throw new UsageException(
                    "a server that others can reach needs tokens: tickets token add NAME");
        }
        if (!hasTokens && options.oauth().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Bearer(
                        hasTokens ? Optional.of(LiveTokens.open(file, log)) : Optional.empty(),
                        options.oauth().map(it -> new AccessTokens(it, machine.clock(), log))));
    }

    private Gate gate(Optional<Bearer> bearer, RateLimit failures, Browsers browsers) {
        return new Gate(
                options.names(),
                bearer,
                new Challenge(options.oauth().map(ResourceMetadata::address)),
                options.rate().map(it -> new RateLimit(it, it, SIDES, machine.clock())),
                failures,
                browsers);
    }

    private String host() {
        String address = options.address().getHostAddress();
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
