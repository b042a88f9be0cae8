package dev.repotickets.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Server-sent events over one response (HTML Living Standard, 9.2). For one thread.
final class EventStream {
    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /// Sends the head of the response at once, so that the client knows that it is connected.
    static EventStream begin(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return new EventStream(response.getOutputStream());
    }

    /// `data` has no line break in it.
    void message(String data) throws IOException {
        write("event: message\ndata: " + data + "\n\n");
    }

    /// An event with an id, to go on from after a break.
    void event(String id, String name, String data) throws IOException {
        write("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    /// Says only from which id on to go on after a break.
    void reached(String id) throws IOException {
        write("id: " + id + "\n\n");
    }

    /// Says nothing; where nobody is there any more, it fails.
    void keepAlive() throws IOException {
        write(": keep-alive\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
