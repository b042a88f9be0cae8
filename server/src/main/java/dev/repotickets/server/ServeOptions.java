package dev.repotickets.server;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What `tickets mcp` was asked for.
record ServeOptions(Optional<String> repository, boolean readOnly) {
    private static final String USAGE =
            """
            Serve these tickets to a coding assistant over MCP, on standard input and output.

            Usage: tickets mcp [--repo DIR] [--read-only]

            Most assistants start it themselves: tickets setup claude
            """;

    /// Nothing where the options are not allowed, which is said on `err`.
    static Optional<ServeOptions> read(List<String> words, PrintStream err) {
        Optional<String> repository = Optional.empty();
        boolean readOnly = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--read-only")) {
                readOnly = true;
            } else if (word.equals("--repo") && rest.hasNext()) {
                repository = Optional.of(rest.next());
            } else {
                err.print(USAGE);
                return Optional.empty();
            }
        }
        return Optional.of(new ServeOptions(repository, readOnly));
    }
}
