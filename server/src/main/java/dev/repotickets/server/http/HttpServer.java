package dev.repotickets.server.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Jetty with our servlets: one connector on an address, and one on a socket in the file system
/// where that is wanted. Every request runs on a virtual thread.
public final class HttpServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int LONGEST_HEADER = 16 << 10;
    private static final int LONGEST_FORM = 1 << 20;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_CONNECTIONS = 1200;
    private static final int PLATFORM_THREADS = 16;

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler graceful;
    private final Optional<SocketFile> socket;

    private HttpServer(
            Server server,
            ServerConnector connector,
            GracefulHandler graceful,
            Optional<SocketFile> socket) {
        this.server = server;
        this.connector = connector;
        this.graceful = graceful;
        this.socket = socket;
    }

    /// Listens when it returns.
    ///
    /// @param address port 0 takes a free one
    /// @param socket a file that only its owner can connect to; a dead one there is replaced
    /// @param gate passes every request, or answers it
    /// @param servlets by their paths, as the servlet specification writes them
    /// @param visits hears of every request
    public static HttpServer start(
            InetSocketAddress address,
            Optional<Path> socket,
            Filter gate,
            Map<String, HttpServlet> servlets,
            Visits visits)
            throws HttpFailure {
        var threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1, http());
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        Optional<SocketFile> file =
                socket.isPresent()
                        ? Optional.of(SocketFile.prepare(socket.get()))
                        : Optional.empty();
        file.ifPresent(it -> server.addConnector(unix(server, it.draft())));
        var graceful = new GracefulHandler(handler(gate, servlets));
        server.setHandler(visits.around(graceful));
        server.setRequestLog(visits::tell);
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(GRACE.toMillis());
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.addBean(new SlowRequests(connectors(server)));
        var made = new HttpServer(server, connector, graceful, file);
        try {
            LifeCycle.start(server);
            if (file.isPresent()) {
                file.get().publish();
            }
        } catch (HttpFailure e) {
            made.close();
            throw e;
        } catch (RuntimeException e) {
            made.close();
            throw new HttpFailure(
                    "cannot listen on "
                            + address.getHostString()
                            + ":"
                            + address.getPort()
                            + ": "
                            + reason(e));
        }
        return made;
    }

    /// Where it listens, once it does.
    public int port() {
        return connector.getLocalPort();
    }

    /// Takes no more connections and requests from now on; what runs goes on.
    public void leave() {
        for (Connector some : server.getConnectors()) {
            var _ = some.shutdown();
        }
        var _ = graceful.shutdown();
    }

    /// Takes no more requests, waits eight seconds for those that run, and ends.
    @Override
    public void close() {
        try {
            LifeCycle.stop(server);
        } catch (RuntimeException e) {
            // What still ran was not waited for any longer; all else has ended.
            System.getLogger(HttpServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "the end of the server", e);
        }
        socket.ifPresent(SocketFile::remove);
    }

    private static List<AbstractConnector> connectors(Server server) {
        return Stream.of(server.getConnectors()).map(AbstractConnector.class::cast).toList();
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (int depth = 0; depth < 10 && last.getCause() != null; depth++) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    private static UnixDomainServerConnector unix(Server server, Path path) {
        var connector = new UnixDomainServerConnector(server, 1, 1, http());
        connector.setUnixDomainPath(path);
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    private static HttpConnectionFactory http() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(LONGEST_HEADER);
        configuration.setUriCompliance(UriCompliance.RFC3986);
        return new HttpConnectionFactory(configuration);
    }

    private static ServletContextHandler handler(Filter gate, Map<String, HttpServlet> servlets) {
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/");
        context.setMaxFormContentSize(LONGEST_FORM);
        context.setMaxFormKeys(MOST_FIELDS);
        context.setErrorHandler(new PlainErrors());
        context.addFilter(new FilterHolder(gate), "/*", EnumSet.of(DispatcherType.REQUEST));
        servlets.forEach((path, servlet) -> {
            var holder = new ServletHolder(servlet);
            holder.setAsyncSupported(false);
            context.addServlet(holder, path);
        });
        return context;
    }
}
