package dev.repotickets.server;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What `tickets mcp` or `tickets rpc` was asked for.
record ServeOptions(Protocol protocol, Optional<String> repository, boolean readOnly) {

    /// What is spoken on standard input and output.
    enum Protocol {
        MCP(
                """
                Serve these tickets to a coding assistant over MCP, on standard input and output.

                Usage: tickets mcp [--repo DIR] [--read-only]

                Most assistants start it themselves: tickets setup claude
                """),
        RPC(
                """
                Serve these tickets to a program over JSON-RPC 2.0, on standard input and output,
                one message a line.

                Usage: tickets rpc [--repo DIR] [--read-only]

                The method rpc.discover tells all others, as an OpenRPC document.
                """);

        private final String usage;

        Protocol(String usage) {
            this.usage = usage;
        }
    }

    /// `words` begin with `mcp` or `rpc`. Nothing where the options are not allowed, which is said
    /// on `err`.
    static Optional<ServeOptions> read(List<String> words, PrintStream err) {
        Protocol protocol = words.getFirst().equals("rpc") ? Protocol.RPC : Protocol.MCP;
        Optional<String> repository = Optional.empty();
        boolean readOnly = false;
        Iterator<String> rest = words.listIterator(1);
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--read-only")) {
                readOnly = true;
            } else if (word.equals("--repo") && rest.hasNext()) {
                repository = Optional.of(rest.next());
            } else {
                err.print(protocol.usage);
                return Optional.empty();
            }
        }
        return Optional.of(new ServeOptions(protocol, repository, readOnly));
    }
}
