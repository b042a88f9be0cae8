package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        server.put("version", Node.text(version()));
        return new Node.Fields(server);
    }

    private static String version() {
        try (InputStream text = Greeting.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("version.txt is missing from the program");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
