package dev.repotickets.server.http;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;

/// What Jetty knows of the connection that a request came over.
final class Connections {
    private Connections() {}

    static boolean isOverSocketFile(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnector()
                instanceof UnixDomainServerConnector;
    }
}
