package dev.repotickets.tools;

/// The name of an operation in its three spellings: `ticket_create` for MCP, `ticket.create` for
/// JSON-RPC, `ticket create` for people.
public record ToolName(String family, String verb) implements Comparable<ToolName> {

    public ToolName {
        if (!family.matches("[a-z]+") || !verb.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("not a tool name: " + family + "_" + verb);
        }
    }

    public String mcp() {
        return family + "_" + verb;
    }

    public String rpc() {
        return family + "." + verb;
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
