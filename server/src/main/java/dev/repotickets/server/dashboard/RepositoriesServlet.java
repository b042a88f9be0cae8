package dev.repotickets.server.dashboard;

import dev.repotickets.pages.frame.Frame;
import dev.repotickets.pages.frame.Repositories;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// The list of the repositories of a server that serves several.
public final class RepositoriesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final List<String> names;

    public RepositoriesServlet(List<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isRoot = request.getRequestURI().equals("/");
        if (isRoot) {
            Sent.page(
                    200,
                    "frame/repositories.jte",
                    new Repositories(Frame.outside("Repositories"), names),
                    response);
        } else {
            NotFound.answer(request, response, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        NotFound.answer(request, response, "");
    }
}
