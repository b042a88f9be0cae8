package dev.repotickets.server.dashboard;

import dev.repotickets.pages.asset.Asset;
import dev.repotickets.pages.asset.Assets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// The files that pages load. What is under a path never changes.
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Asset> found = Assets.find(request.getRequestURI());
        if (found.isEmpty()) {
            NotFound.answer(request, response, "");
            return;
        }
        Asset asset = found.get();
        boolean takesGzip = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        byte[] bytes = takesGzip ? asset.compressed() : asset.bytes();
        if (takesGzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
