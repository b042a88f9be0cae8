package dev.repotickets.server.cli;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How one coding assistant is told about the MCP server: in which file of the project, and in what
/// form. The command is plain `tickets`, so that the file can be committed.
enum ClientSetup {
    CLAUDE(".mcp.json", "mcpServers"),
    CURSOR(".cursor/mcp.json", "mcpServers"),
    GEMINI(".gemini/settings.json", "mcpServers"),
    VSCODE(".vscode/mcp.json", "servers"),
    CODEX(".codex/config.toml", "");

    private static final String NAME = "tickets";
    private static final String BEGIN = "# BEGIN repo-tickets";
    private static final String END = "# END repo-tickets";

    private final String file;
    private final String key;

    ClientSetup(String file, String key) {
        this.file = file;
        this.key = key;
    }

    String file() {
        return file;
    }

    /// The file with our entry in it; all else stays.
    String with(String content) {
        return key.isEmpty()
                ? Block.put(
                        content,
                        BEGIN,
                        END,
                        "[mcp_servers.tickets]\ncommand = \"tickets\"\nargs = [\"mcp\"]")
                : json(content, true);
    }

    /// The file without our entry.
    String without(String content) {
        return key.isEmpty() ? Block.remove(content, BEGIN, END) : json(content, false);
    }

    private String json(String content, boolean present) {
        var root = new LinkedHashMap<>(object(content));
        var servers =
                new LinkedHashMap<String, Node>(
                        root.get(key) instanceof Node.Fields(Map<String, Node> known)
                                ? known
                                : Map.of());
        if (present) {
            servers.put(NAME, entry());
        } else {
            servers.remove(NAME);
        }
        root.put(key, new Node.Fields(servers));
        return Json.writePretty(new Node.Fields(root)) + "\n";
    }

    private Map<String, Node> object(String content) {
        if (content.isBlank()) {
            return Map.of();
        }
        try {
            if (Json.parse(content) instanceof Node.Fields(Map<String, Node> values)) {
                return values;
            }
        } catch (ProblemException _) {
            // said below: a file that we cannot read is never written over
        }
        throw new Problem.PreconditionFailed(
                        file + " is not plain JSON and was not touched",
                        "Add the entry by hand; see it with: tickets setup "
                                + name().toLowerCase(Locale.ROOT)
                                + " --print")
                .toException();
    }

    private static Node entry() {
        var entry = new LinkedHashMap<String, Node>();
        entry.put("command", Node.text("tickets"));
        entry.put("args", new Node.Items(List.of(Node.text("mcp"))));
        return new Node.Fields(entry);
    }
}
