package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/// The answer to `initialize`: who we are, and what we can do.
final class Greeting {
    private Greeting() {}

    static Map<String, Node> of(ProtocolVersion version, String instructions) {
        var tools = new Node.Fields(Map.of("listChanged", Node.truth(false)));
        var greeting = new LinkedHashMap<String, Node>();
        greeting.put("protocolVersion", Node.text(version.word()));
        greeting.put("capabilities", new Node.Fields(Map.of("tools", tools)));
        greeting.put("serverInfo", server());
        greeting.put("instructions", Node.text(instructions));
        return greeting;
    }

    private static Node server() {
        var server = new LinkedHashMap<String, Node>();
        server.put("name", Node.text("repo-tickets"));
        server.put("title", Node.text("Tickets in the repository"));
        server.put("version", Node.text(Version.text()));
        return new Node.Fields(server);
    }
}
