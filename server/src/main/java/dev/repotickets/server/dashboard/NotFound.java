package dev.repotickets.server.dashboard;

import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.frame.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is under a path where nothing is: a page for people, a line for programs.
final class NotFound {
    private static final byte[] LINE =
            "{\"error\":\"there is nothing under this path\"}".getBytes(StandardCharsets.UTF_8);

    private NotFound() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, String base)
            throws IOException {
        if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            var trouble =
                    new Trouble(
                            Frame.outside("Not found"),
                            "There is nothing under this address.",
                            "",
                            base + "/");
            Sent.page(404, "frame/trouble.jte", trouble, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json");
        response.setContentLength(LINE.length);
        response.getOutputStream().write(LINE);
    }
}
