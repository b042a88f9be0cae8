package dev.repotickets.server.stdio;

import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.server.jsonrpc.Connection;
import dev.repotickets.server.jsonrpc.Outlet;
import dev.repotickets.server.jsonrpc.Received;
import dev.repotickets.server.jsonrpc.RpcError;
import dev.repotickets.server.log.Log;
import dev.repotickets.tools.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/// Serves one client over a pair of streams, in UTF-8, one message a line.
///
/// The reading thread only takes messages apart; calls run beside it and answer in any order. When
/// too many run, or nobody reads the answers, it reads no further: the client has to wait.
public final class StdioServer {
    static final int LONGEST_LINE = 4 << 20;

    private final Function<Outlet, ? extends Connection> client;
    private final Log log;

    /// `client` makes what takes the messages of one client; it may tell that client something over
    /// the outlet at any time.
    public StdioServer(Function<Outlet, ? extends Connection> client, Log log) {
        this.client = client;
        this.log = log;
    }

    /// Serves until `in` ends or nobody reads `out` any more; calls that run then are finished
    /// first. `out` must report a broken pipe, which `System.out` does not: wrap the descriptor.
    public void run(InputStream in, OutputStream out) {
        var writer = new LineWriter(out);
        Connection connection = client.apply(message -> writer.write(Json.write(message)));
        var session = new Session(connection, writer, new InFlight(), log);
        try {
            session.serve(new LineReader(in, LONGEST_LINE));
        } catch (IOException e) {
            log.note("the input broke off: " + e.getMessage());
        } finally {
            connection.close();
            session.running().await();
        }
    }

    private record Session(Connection connection, LineWriter writer, InFlight running, Log log) {

        void serve(LineReader lines) throws IOException {
            while (!writer.isBroken()) {
                switch (lines.read()) {
                    case Line.End _ -> {
                        return;
                    }
                    case Line.Text(String text, int bytes) when !text.isEmpty() ->
                            take(text, bytes);
                    case Line.Text _ -> {}
                    case Line.TooLong _ ->
                            refuse(
                                    RpcError.INVALID_REQUEST,
                                    "a message is at most " + LONGEST_LINE + " bytes long");
                    case Line.Garbled _ -> refuse(RpcError.PARSE_ERROR, "the message is not UTF-8");
                }
            }
        }

        private void take(String text, int bytes) {
            Node message;
            try {
                message = Json.parse(text);
            } catch (ProblemException | NumberFormatException e) {
                log.note("a message was refused: " + e.getMessage());
                refuse(RpcError.PARSE_ERROR, "the message is not one sound JSON value");
                return;
            }
            switch (connection.receive(message)) {
                case Received.Handled(Optional<Node> reply) -> send(reply);
                case Received.Pending pending -> running.start(bytes, () -> send(pending.reply()));
                case Received.Stream(var work) -> running.open(() -> send(work.get()));
            }
        }

        private void refuse(RpcError error, String message) {
            send(Optional.of(connection.refusal(error, message)));
        }

        private void send(Optional<Node> reply) {
            reply.map(Json::write).ifPresent(writer::write);
        }
    }
}
