package dev.repotickets.server.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/// How one coding assistant is told about the MCP server: in which file of the project, and in what
/// form. The command is plain `tickets`, so that the file can be committed.
enum ClientSetup {
    CLAUDE(".mcp.json", "mcpServers"),
    CURSOR(".cursor/mcp.json", "mcpServers"),
    GEMINI(".gemini/settings.json", "mcpServers"),
    VSCODE(".vscode/mcp.json", "servers"),
    CODEX(".codex/config.toml", "");

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

    ClientSetup(String file, String key) {
        this.file = file;
        this.key = key;
    }

    String file() {
        return file;
    }

    /// The file with our entry in it; all else stays.
    String in(Optional<String> content) {
        if (!key.isEmpty()) {
            return new JsonEntry(file, key).in(content);
        }
        Optional<String> rest = TABLE.outOf(content);
        return rest.isPresent() && OWN_TABLE.matcher(rest.get()).find()
                ? content.orElse("")
                : TABLE.in(content);
    }

    /// The file without our entry, or nothing where it held nothing else.
    Optional<String> outOf(Optional<String> content) {
        return key.isEmpty() ? TABLE.outOf(content) : new JsonEntry(file, key).outOf(content);
    }
}
