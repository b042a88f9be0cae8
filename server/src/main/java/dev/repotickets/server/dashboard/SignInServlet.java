package dev.repotickets.server.dashboard;

import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.frame.SignIn;
import dev.repotickets.server.access.RateLimit;
import dev.repotickets.server.access.Sessions;
import dev.repotickets.server.http.Browsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a token is pasted, and where one signs out again. The cookie that a browser gets is for
/// this server's pages, is not sent along by other sites, and cannot be read by scripts.
public final class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~%+,:=@/-]*");
    private static final String SIGN_OUT = "/sign-out";

    private final transient Optional<Sessions> sessions;
    private final transient RateLimit failures;

    /// @param sessions nothing where no token is asked for
    /// @param failures of the tokens that each address tries
    public SignInServlet(Optional<Sessions> sessions, RateLimit failures) {
        this.sessions = sessions;
        this.failures = failures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (sessions.isEmpty()) {
            Sent.answer(new Answer.Elsewhere("/"), response);
            return;
        }
        show(200, "", target(request), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            show(403, "Load this page anew, and sign in from there.", "/", response);
        } else if (request.getRequestURI().equals(SIGN_OUT)) {
            signOut(request, origin, response);
        } else if (sessions.isEmpty()) {
            Sent.answer(new Answer.Elsewhere("/"), response);
        } else {
            signIn(sessions.get(), request, origin, response);
        }
    }

    private void signIn(
            Sessions known, HttpServletRequest request, String origin, HttpServletResponse response)
            throws IOException {
        String token = Optional.ofNullable(request.getParameter("token")).orElse("").strip();
        Optional<String> session = known.begin(token);
        if (session.isPresent()) {
            setCookie(request, origin, session.get(), "", response);
            Sent.answer(new Answer.Elsewhere(target(request)), response);
        } else if (failures.refusal(request.getRemoteAddr()).isPresent()) {
            show(429, "Too many tokens were tried. Come again in a minute.", "/", response);
        } else {
            show(422, "This token is not known here.", target(request), response);
        }
    }

    private void signOut(HttpServletRequest request, String origin, HttpServletResponse response)
            throws IOException {
        Browsers.cookie(request).ifPresent(id -> sessions.ifPresent(it -> it.end(id)));
        setCookie(request, origin, "", "; Max-Age=0", response);
        Sent.answer(new Answer.Elsewhere(Browsers.SIGN_IN), response);
    }

    private static void setCookie(
            HttpServletRequest request,
            String origin,
            String value,
            String more,
            HttpServletResponse response) {
        String secure = origin.startsWith("https://") ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                Browsers.cookieName(request)
                        + "="
                        + value
                        + "; Path=/; HttpOnly; SameSite=Strict"
                        + secure
                        + more);
    }

    /// Where to go afterwards: a path of this server, never another one.
    private static String target(HttpServletRequest request) {
        String to = Optional.ofNullable(request.getParameter("to")).orElse("/");
        return PATH.matcher(to).matches() && !to.startsWith("//") ? to : "/";
    }

    private static void show(int status, String message, String to, HttpServletResponse response)
            throws IOException {
        Sent.page(
                status,
                "frame/sign-in.jte",
                new SignIn(Frame.outside("Sign in"), message, to),
                response);
    }
}
