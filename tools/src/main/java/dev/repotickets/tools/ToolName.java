package dev.repotickets.tools;

/// The name of an operation in its three spellings: `ticket_create` for MCP, `ticket.create` for
/// JSON-RPC, `ticket create` for people.
public record ToolName(String family, String verb) implements Comparable<ToolName> {

    public ToolName {
        if (!isWord(family) || !isWords(verb)) {
            throw new IllegalArgumentException("not a tool name: " + family + "_" + verb);
        }
    }

    public String mcp() {
        return family + "_" + verb;
    }

    public String rpc() {
        return family + "." + verb;
    }

    /// By hand: each start makes the names of many tools, and a pattern would have to be compiled.
    private static boolean isWords(String text) {
        int end = text.indexOf('_');
        return end < 0
                ? isWord(text)
                : isWord(text.substring(0, end)) && isWords(text.substring(end + 1));
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    @Override
    public int compareTo(ToolName other) {
        return mcp().compareTo(other.mcp());
    }

    @Override
    public String toString() {
        return mcp();
    }
}
