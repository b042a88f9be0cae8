package dev.repotickets.server.dashboard;

import dev.repotickets.pages.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes pages with the headers that keep them from doing anything but what they are for.
final class Sent {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private Sent() {}

    static void answer(Answer answer, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Shown(int status, String template, Object shown) ->
                    page(status, template, shown, response);
            case Answer.Whole(String policy, Templates.Rendered page) -> {
                headers(response);
                response.setHeader("Content-Security-Policy", policy);
                write(200, page, response);
            }
            case Answer.Elsewhere(String path) -> {
                headers(response);
                response.setHeader("Location", path);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            }
        }
    }

    static void page(int status, String template, Object shown, HttpServletResponse response)
            throws IOException {
        Templates.Rendered page = Templates.render(template, shown);
        headers(response);
        write(status, page, response);
    }

    private static void write(int status, Templates.Rendered page, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length());
        page.writeTo(response.getOutputStream());
    }

    /// `Referrer-Policy` is not `no-referrer`: browsers would send `Origin: null` with forms then
    /// (Fetch, "append a request Origin header"), and a form has to say where it comes from.
    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
