package dev.repotickets.server.http;

import dev.repotickets.server.access.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// How browsers come in: with a cookie instead of a header, and to pages only, never to what
/// programs call.
///
/// @param sessions of those who signed in; none where no token is asked for
/// @param isPage of a path, whether a page of the dashboard or its stream of events is there
public record Browsers(Optional<Sessions> sessions, Predicate<String> isPage) {
    /// For a server without pages.
    public static final Browsers NONE = new Browsers(Optional.empty(), _ -> false);

    public static final String SIGN_IN = "/sign-in";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/sign-out");
    private static final String ASSETS = "/assets/";

    /// True of what everybody may see: where one signs in, and what that page loads.
    boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(ASSETS);
    }

    /// The session that a request for a page brings, where it is not of a program that shows a
    /// token.
    Optional<String> session(HttpServletRequest request) {
        boolean isProgram = request.getHeader("Authorization") != null;
        return sessions.isEmpty() || isProgram || !isPage.test(request.getRequestURI())
                ? Optional.empty()
                : cookie(request);
    }

    /// True where somebody looks at a page, who can be asked to sign in.
    boolean isPerson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return sessions.isPresent()
                && isPage.test(request.getRequestURI())
                && (accept.contains("text/html") || request.getHeader("HX-Request") != null);
    }

    /// What the cookie of this server holds. Cookies do not tell ports apart, so its name does.
    public static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(cookieName(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static String cookieName(HttpServletRequest request) {
        return "tickets-session-" + request.getLocalPort();
    }
}
