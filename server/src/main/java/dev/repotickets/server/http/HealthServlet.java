package dev.repotickets.server.http;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Says whether the program runs (`/healthz`), or whether every repository can be worked with
/// (`/readyz`: 200, or 503 with the reason). It tells nothing of the tickets.
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Runnable> checks;

    /// @param checks by names that anybody may read; one that fails throws its problem
    public HealthServlet(Map<String, Runnable> checks) {
        this.checks = Map.copyOf(checks);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var failed = new LinkedHashMap<String, Node>();
        checks.forEach((name, check) -> {
            try {
                check.run();
            } catch (ProblemException e) {
                failed.put(name, Node.text(e.problem().code().word()));
            }
        });
        var body = new LinkedHashMap<String, Node>();
        body.put("status", Node.text(failed.isEmpty() ? "ok" : "not ready"));
        if (!failed.isEmpty()) {
            body.put("problems", new Node.Fields(failed));
        }
        response.setHeader("Cache-Control", "no-store");
        Answering.json(response, failed.isEmpty() ? 200 : 503, new Node.Fields(body));
    }
}
