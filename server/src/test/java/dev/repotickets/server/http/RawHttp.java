package dev.repotickets.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Requests byte by byte, as no well-behaved client sends them.
record RawHttp(int port) {
    private static final int PATIENCE = 30_000;

    /// `isClosed` is true where the server ended the connection after it.
    record Answer(int status, Map<String, String> headers, String body, boolean isClosed) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /// A request that is being put together; headers go out as they are.
    record Sent(RawHttp to, String line, List<String> headers, String body) {
        Sent with(String header) {
            var more = new ArrayList<>(headers);
            more.add(header);
            return new Sent(to, line, List.copyOf(more), body);
        }

        Sent without(String name) {
            return new Sent(
                    to,
                    line,
                    headers.stream().filter(it -> !it.startsWith(name + ":")).toList(),
                    body);
        }

        Sent by(String token) {
            return with("Authorization: Bearer " + token);
        }

        byte[] bytes() {
            var out = new ByteArrayOutputStream();
            var head = new StringBuilder(line).append("\r\n");
            headers.forEach(it -> head.append(it).append("\r\n"));
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(body.getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }

        Answer answer() throws IOException {
            return to.answer(bytes());
        }
    }

    Sent get(String path) {
        return new Sent(this, "GET " + path + " HTTP/1.1", List.of(host()), "");
    }

    Sent post(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return new Sent(
                this,
                "POST " + path + " HTTP/1.1",
                List.of(host(), "Content-Type: application/json", "Content-Length: " + length),
                body);
    }

    String host() {
        return "Host: 127.0.0.1:" + port;
    }

    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /// Sends these bytes, and reads one answer.
    Answer answer(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException _) {
                // It stopped reading, which it may: the answer is there all the same.
            }
            return read(socket.getInputStream());
        }
    }

    /// One answer, and whether the connection ends with it.
    static Answer read(InputStream in) throws IOException {
        String status = line(in);
        if (status.isEmpty()) {
            throw new IOException("closed without an answer");
        }
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body =
                headers.containsKey("transfer-encoding")
                        ? chunks(in)
                        : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        boolean isClosed = headers.getOrDefault("connection", "").equals("close");
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body, isClosed);
    }

    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }
}
