package dev.repotickets.server;

import dev.repotickets.server.cli.ServerUsage;
import java.util.List;
import java.util.Optional;

/// What `tickets mcp` or `tickets rpc` was asked for.
record ServeOptions(Protocol protocol, Optional<String> repository, ViewOptions view) {

    /// What is spoken on standard input and output.
    enum Protocol {
        MCP(ServerUsage.MCP),
        RPC(ServerUsage.RPC);

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
