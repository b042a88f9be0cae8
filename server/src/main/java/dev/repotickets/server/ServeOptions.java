package dev.repotickets.server;

import java.util.List;
import java.util.Optional;

/// What `tickets mcp` or `tickets rpc` was asked for.
record ServeOptions(Protocol protocol, Optional<String> repository, ViewOptions view) {

    /// What is spoken on standard input and output.
    enum Protocol {
        MCP(
                """
                Serve these tickets to a coding assistant over MCP, on standard input and output.

                Usage: tickets mcp [OPTIONS]
                  --repo DIR            the repository, where it is not this folder's
                """
                        + ViewOptions.USAGE
                        + """

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

        String usage() {
            return usage;
        }
    }

    /// Throws a [UsageException] where the options are not allowed.
    static ServeOptions read(Protocol protocol, List<String> options) {
        Optional<String> repository = Optional.empty();
        var view = new ViewOptions();
        var words = new Words(options);
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--repo")) {
                repository = Optional.of(words.value(word));
            } else if (!isForView(protocol, word) || !view.take(word, words)) {
                throw new UsageException("there is no option " + word);
            }
        }
        return new ServeOptions(protocol, repository, view);
    }

    private static boolean isForView(Protocol protocol, String word) {
        return protocol == Protocol.MCP || word.equals("--read-only");
    }
}
