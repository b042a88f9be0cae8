package dev.repotickets.server.cli;

import java.util.Map;
import java.util.stream.Stream;

/// What `tickets --help` shows, and the topics of `tickets help`.
final class Overview {
    static final Map<String, String> TOPICS =
            Map.of(
                    "exit-codes",
                    """
                    Exit codes:
                      0  done
                      1  failed: the machine's or our own fault, or doctor found an error
                      2  the command line or a value in it is not allowed
                      3  there is no repository here, or no tickets in it yet
                      4  not found
                      5  conflict: somebody else changed, holds or made it
                      6  its state does not allow it, it would close a circle, or it is too large
                      7  nothing found, with --exit-code
                    """,
                    "query",
                    """
                    A query holds words and fields, all of which must fit:
                      login token            both words, anywhere in a ticket
                      "login token"          the two side by side
                      -token                 not this word
                      is:open                open, active, done, dropped, ended, blocked, mine
                      status: priority: type: label: assignee: reporter: epic: parent: id: title:
                      assignee:me            also none; a* for what begins with a
                      points:>3 estimate:1..8 due:<2026-12-01 created:7d updated:>=2026-11-01
                      has:due                assignee, points, estimate, due, requirements, labels
                    After -- words may begin with a dash: tickets search login -- -assignee:bob
                    """,
                    "mcp",
                    ServerUsage.MCP,
                    "rpc",
                    ServerUsage.RPC,
                    "serve",
                    ServerUsage.SERVE,
                    "web",
                    ServerUsage.WEB,
                    "demo",
                    """
                    Watch an agent work on tickets in a new, temporary repository.

                    Usage: tickets demo
                    """,
                    "version",
                    """
                    Print the version.

                    Usage: tickets version
                    """,
                    "help",
                    """
                    Help on a command or topic: query, exit-codes.

                    Usage: tickets help [COMMAND or TOPIC]
                    """);

    private Overview() {}

    static String of(Commands commands) {
        var text = new StringBuilder();
        text.append("Tickets that live in your repository.\n\n");
        text.append("  tickets init\n");
        text.append("  tickets create \"Fix login bug\" --priority high\n");
        text.append("  tickets list\n\n");
        text.append("Commands:\n");
        commands.beginnings()
                .forEach(word ->
                        commands.group(word)
                                .or(() -> commands.find(word).map(Command::summary))
                                .ifPresent(summary -> line(text, word, summary)));
        line(text, "mcp", "Serve these tickets to a coding assistant over MCP (stdio).");
        line(text, "rpc", "Serve these tickets to a program over JSON-RPC 2.0 (stdio).");
        line(text, "serve", "Serve these tickets over HTTP: MCP, JSON-RPC, live changes.");
        line(text, "web", "Open the dashboard of these tickets in the browser.");
        line(text, "demo", "Watch an agent work on tickets in a new repository.");
        line(text, "help", "Help on a command or topic: query, exit-codes.");
        line(text, "version", "Print the version.");
        text.append(
                "\nEvery command takes --format table|json|jsonl|simple|csv, --repo and --help.");
        return text.toString();
    }

    /// Every word that a command line can begin with.
    static Stream<String> words(Commands commands) {
        return Stream.concat(commands.beginnings().stream(), TOPICS.keySet().stream().sorted());
    }

    private static void line(StringBuilder text, String name, String summary) {
        text.append("  ").append(Width.padded(name, 14)).append(summary).append('\n');
    }
}
