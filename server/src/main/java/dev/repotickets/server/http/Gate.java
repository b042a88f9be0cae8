package dev.repotickets.server.http;

import dev.repotickets.server.access.Authentication;
import dev.repotickets.server.access.Bearer;
import dev.repotickets.server.access.Challenge;
import dev.repotickets.server.access.HostPolicy;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.access.RateLimit;
import dev.repotickets.server.access.Scope;
import dev.repotickets.server.access.Verdict;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/// Every request passes here first: is it meant for this server, does it come from one of its own
/// pages or from none, who sends it, and are there too many of them (docs/access.md).
///
/// A request over a socket of the file system comes from the owner of that socket.
public final class Gate implements Filter {
    private static final Set<String> OPEN = Set.of("/healthz", "/readyz");
    private static final Set<String> METHODS = Set.of("GET", "POST", "DELETE");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~%+,:=@-]+)*+/?");
    private static final Pattern DOTS =
            Pattern.compile("/\\.{1,2}(?:/|$)|(?i:%2e|%2f|%5c|%00|%25)");
    private static final String WELL_KNOWN = "/.well-known/";

    private final ConcurrentMap<Integer, HostPolicy> policies = new ConcurrentHashMap<>();
    private final List<String> names;
    private final Optional<Bearer> bearer;
    private final Challenge challenge;
    private final Optional<RateLimit> limit;
    private final RateLimit failures;
    private final Browsers browsers;

    /// @param names further hosts under which this server is known; one that is no name of a host
    ///   is an `invalid_argument`
    /// @param bearer who has to show a token; without it, everybody who can connect may do all
    /// @param limit of the requests of each principal
    /// @param failures of the requests of each address whose token is not good
    /// @param browsers how people come to pages
    public Gate(
            List<String> names,
            Optional<Bearer> bearer,
            Challenge challenge,
            Optional<RateLimit> limit,
            RateLimit failures,
            Browsers browsers) {
        this.names = List.copyOf(names);
        this.bearer = bearer;
        this.challenge = challenge;
        this.limit = limit;
        this.failures = failures;
        this.browsers = browsers;
        HostPolicy.of(0, names);
    }

    @Override
    public void doFilter(ServletRequest some, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) some;
        var response = (HttpServletResponse) answer;
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!isPlain(request, response)) {
            return;
        }
        boolean isOwner = Connections.isOverSocketFile(request);
        if (!isOwner && !isMeant(request, response)) {
            return;
        }
        Optional<Principal> principal =
                isOwner || isOpen(request)
                        ? Optional.of(Principal.local())
                        : principal(request, response);
        if (principal.isPresent() && isInTime(principal.get(), request, response)) {
            Visitor.note(request, principal.get());
            chain.doFilter(request, response);
        }
    }

    /// A path that means another one, such as `/.well-known/../mcp`, could be taken for either here
    /// and by what stands before; nobody needs such a path. Nor does anybody need other methods.
    private boolean isPlain(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (!PATH.matcher(path).matches() || DOTS.matcher(path).find()) {
            Answering.refuse(response, 400, "the path has parts that are not plain names");
            return false;
        }
        boolean isHead = request.getMethod().equals("HEAD") && isOpen(request);
        if (!isHead && !METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, POST, DELETE");
            Answering.refuse(response, 405, "the methods here are GET, POST and DELETE");
            return false;
        }
        return true;
    }

    /// The path is plain, so that it is the one that the servlet is chosen by.
    private boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN.contains(path) || path.startsWith(WELL_KNOWN) || browsers.isOpen(path);
    }

    private boolean isMeant(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HostPolicy policy =
                policies.computeIfAbsent(
                        request.getLocalPort(), port -> HostPolicy.of(port, names));
        Verdict verdict = policy.check(values(request, "Host"), values(request, "Origin"));
        if (verdict instanceof Verdict.Refused(int status, String reason)) {
            Answering.refuse(response, status, reason);
            return false;
        }
        return true;
    }

    /// Nobody where that has been answered.
    private Optional<Principal> principal(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (bearer.isEmpty()) {
            return Optional.of(Principal.local());
        }
        Authentication shown = shown(bearer.get(), request);
        if (!(shown instanceof Authentication.Granted) && browsers.isPerson(request)) {
            askToSignIn(request, response);
            return Optional.empty();
        }
        switch (shown) {
            case Authentication.Granted(Principal principal) -> {
                return Optional.of(principal);
            }
            case Authentication.Missing _ -> {
                Visitor.refused(request, "missing");
                challenge(request, response, 401, challenge.missing(), "a token is needed here");
            }
            case Authentication.Invalid(String reason) -> {
                Visitor.refused(request, "invalid");
                challenge(request, response, 401, challenge.invalid(reason), reason);
            }
            case Authentication.Unscoped _ -> {
                Visitor.refused(request, "unscoped");
                challenge(
                        request,
                        response,
                        403,
                        challenge.insufficient(Scope.READ),
                        "the token allows nothing here");
            }
        }
        return Optional.empty();
    }

    private Authentication shown(Bearer known, HttpServletRequest request) {
        Optional<String> session = browsers.session(request);
        return session.isPresent() && browsers.sessions().isPresent()
                ? browsers.sessions().get().check(session.get())
                : known.check(values(request, "Authorization"));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visitor.refused(request, "missing");
        boolean isPage = request.getMethod().equals("GET");
        String to = isPage ? "?to=" + request.getRequestURI() : "";
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Browsers.SIGN_IN);
            Answering.refuse(response, 401, "sign in first");
            return;
        }
        response.setHeader("Location", Browsers.SIGN_IN + to);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void challenge(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String header,
            String reason)
            throws IOException {
        OptionalLong wait = failures.refusal(request.getRemoteAddr());
        if (wait.isPresent()) {
            tooMany(response, wait.getAsLong());
            return;
        }
        response.setHeader("WWW-Authenticate", header);
        Answering.refuse(response, status, reason);
    }

    private boolean isInTime(
            Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String side = principal.name().isEmpty() ? request.getRemoteAddr() : principal.name();
        OptionalLong wait = limit.isPresent() ? limit.get().refusal(side) : OptionalLong.empty();
        if (wait.isPresent()) {
            tooMany(response, wait.getAsLong());
            return false;
        }
        return true;
    }

    private static void tooMany(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        Answering.refuse(response, 429, "too many requests: come again in " + seconds + " s");
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
