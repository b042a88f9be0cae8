package dev.repotickets.server.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How one coding assistant is told about the MCP server: in which file of the project, and in what
/// form. The command is plain `tickets`, so that the file can be committed.
enum ClientSetup {
    CLAUDE(".mcp.json", "mcpServers", View.FULL),
    CURSOR(".cursor/mcp.json", "mcpServers", View.CORE),
    GEMINI(".gemini/settings.json", "mcpServers", View.CORE),
    VSCODE(".vscode/mcp.json", "servers", View.FULL),
    ZED(".zed/settings.json", "context_servers", View.CORE),
    CODEX(".codex/config.toml", "", View.FULL);

    /// What a client shows its model: some load the list of tools only when needed, others always
    /// send all of it, and do better with a short one.
    private enum View {
        FULL,
        CORE;

        List<String> arguments() {
            return this == FULL ? List.of("mcp") : List.of("mcp", "--profile", "core");
        }
    }

    private static final Block TABLE =
            new Block(
                    "# BEGIN repo-tickets",
                    "# END repo-tickets",
                    "[mcp_servers.tickets]\ncommand = \"tickets\"\nargs = [\"mcp\"]");
    private static final Pattern OWN_TABLE =
            Pattern.compile(
                    "(?m)^[ \\t]*\\[[ \\t]*mcp_servers[ \\t]*\\.[ \\t]*[\"']?tickets[\"']?[ \\t]*\\]");

    private final String file;
    private final String key;
    private final View view;

    ClientSetup(String file, String key, View view) {
        this.file = file;
        this.key = key;
        this.view = view;
    }

    String file() {
        return file;
    }

    /// The file with our entry in it; all else stays.
    String in(Optional<String> content) {
        if (!key.isEmpty()) {
            return new JsonEntry(file, key, view.arguments()).in(content);
        }
        Optional<String> rest = TABLE.outOf(content);
        return rest.isPresent() && OWN_TABLE.matcher(rest.get()).find()
                ? content.orElse("")
                : TABLE.in(content);
    }

    /// The file without our entry, or nothing where it held nothing else.
    Optional<String> outOf(Optional<String> content) {
        return key.isEmpty()
                ? TABLE.outOf(content)
                : new JsonEntry(file, key, view.arguments()).outOf(content);
    }
}
