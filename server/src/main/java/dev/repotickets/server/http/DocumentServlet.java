package dev.repotickets.server.http;

import dev.repotickets.core.tree.Node;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// One JSON document that stays the same, such as the metadata of RFC 9728.
public final class DocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Node document;

    public DocumentServlet(Node document) {
        this.document = document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answering.json(response, 200, document);
    }
}
