package dev.repotickets.server.stdio;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.access.Principal;
import dev.repotickets.server.feature.Features;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.PrintedLog;
import dev.repotickets.server.mcp.Audience;
import dev.repotickets.server.mcp.McpServer;
import dev.repotickets.server.mcp.Peer;
import dev.repotickets.server.offer.Offers;
import dev.repotickets.server.offer.tool.View;
import dev.repotickets.tools.Toolbox;
import dev.repotickets.tools.json.Json;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// A client at the other end of a server's streams, with a pipe of the system between them each
/// way.
final class Wire implements AutoCloseable {
    final StringWriter log = new StringWriter();
    final OutputStream input;
    final InputStream output;
    final BufferedReader replies;
    final Thread server;

    Wire(Supplier<Toolbox> toolbox) throws IOException {
        var log = new PrintedLog(this.log, Peer.NOON, 1 << 20);
        McpServer served = Peer.server(new Notices(), log);
        Features features =
                new Offers(toolbox, Peer.workspace(), Peer.NOON, View.FULL).of(View.FULL);
        var audience = new Audience(Principal.local(), features);
        var requests = Pipe.open();
        var answers = Pipe.open();
        var in = Channels.newInputStream(requests.source());
        var out = Channels.newOutputStream(answers.sink());
        input = Channels.newOutputStream(requests.sink());
        output = Channels.newInputStream(answers.source());
        replies = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
        server =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            new StdioServer(outlet -> served.connect(audience, outlet), log)
                                    .run(in, out);
                            try {
                                out.close();
                            } catch (IOException _) {
                                // the reader has gone already
                            }
                        });
    }

    void send(String line) throws IOException {
        send((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        input.write(bytes);
        input.flush();
    }

    /// The next reply; there must be one.
    Node.Fields next() throws IOException {
        String line = replies.readLine();
        if (line == null) {
            throw new EOFException("there are no more replies");
        }
        return (Node.Fields) Json.parse(line);
    }

    boolean isAtEnd() throws IOException {
        return replies.read() < 0;
    }

    String nextId() throws IOException {
        return Peer.text(Peer.at(next(), "id"));
    }

    static String call(int id) {
        return Peer.request(id, "tools/call", "{\"name\":\"test_run\"}");
    }

    static String ping(int id) {
        return Peer.request(id, "ping", "{}");
    }

    @Override
    public void close() throws IOException {
        input.close();
        output.close();
    }
}
