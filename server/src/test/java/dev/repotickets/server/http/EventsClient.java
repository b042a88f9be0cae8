package dev.repotickets.server.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A client of the stream, over a plain socket that waits ten seconds at the most for anything.
final class EventsClient implements AutoCloseable {
    private static final int PATIENCE = 10_000;
    private static final int MOST_SILENT = 40;
    private static final int ROOM = 1 << 18;

    private final Socket socket = new Socket();
    private final BufferedReader in;
    final String status;
    final Map<String, String> headers = new LinkedHashMap<>();

    /// One event; `id` and `name` are empty where it has none, and a comment is its own `name`.
    record Event(String id, String name, String data) {}

    EventsClient(int port, String target, String... headers) throws IOException {
        this(port, ROOM, target, headers);
    }

    /// `room` is how many bytes may wait here before the server has to wait.
    EventsClient(int port, int room, String target, String... headers) throws IOException {
        socket.setSoTimeout(PATIENCE);
        socket.setReceiveBufferSize(room);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        var request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream()
                .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        status = line();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            this.headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private String line() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server has closed the connection");
        }
        return line;
    }

    /// The next event or comment. Chunks of the body begin with their length, which is no field.
    Event next() throws IOException {
        String id = "";
        String name = "";
        String data = "";
        for (int i = 0; i < 100; i++) {
            String line = line();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.startsWith(":")) {
                name = line;
            } else if (line.isEmpty() && !(id + name + data).isEmpty()) {
                return new Event(id, name, data);
            }
        }
        throw new IOException("there is no end to the event");
    }

    Event until(String name) throws IOException {
        int silent = 0;
        while (silent < MOST_SILENT) {
            Event event = next();
            if (event.name().equals(name)) {
                return event;
            }
            silent = event.data().isEmpty() ? silent + 1 : 0;
        }
        throw new IOException("no " + name);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
