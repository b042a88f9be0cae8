package dev.repotickets.server.mcp;

import dev.repotickets.core.tree.Node;
import dev.repotickets.server.feature.Features;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who we are, and what we can do: the answer to `initialize`, and to `server/discover`. It looks
/// at no list: whoever connects is answered before anything large is loaded.
final class Greeting {
    private Greeting() {}

    static Map<String, Node> initialized(ProtocolVersion version, Features features) {
        var capabilities = new LinkedHashMap<>(capabilities(features));
        capabilities.put("logging", none());
        if (version == ProtocolVersion.V2024_11_05) {
            capabilities.remove("completions");
        }
        var greeting = new LinkedHashMap<String, Node>();
        greeting.put("protocolVersion", Node.text(version.word()));
        greeting.put("capabilities", new Node.Fields(capabilities));
        greeting.put("serverInfo", server());
        greeting.put("instructions", Node.text(features.instructions()));
        return greeting;
    }

    static Map<String, Node> discovered(Features features) {
        var capabilities = new LinkedHashMap<>(capabilities(features));
        capabilities.put("extensions", new Node.Fields(Map.of(RequestMeta.TASKS, none())));
        var discovered = new LinkedHashMap<String, Node>();
        discovered.put(
                "supportedVersions",
                new Node.Items(ProtocolVersion.all().stream().map(Node::text).toList()));
        discovered.put("capabilities", new Node.Fields(capabilities));
        discovered.put("instructions", Node.text(features.instructions()));
        return discovered;
    }

    static Node server() {
        var server = new LinkedHashMap<String, Node>();
        server.put("name", Node.text("repo-tickets"));
        server.put("title", Node.text("Tickets in the repository"));
        server.put("version", Node.text(Version.text()));
        return new Node.Fields(server);
    }

    private static Map<String, Node> capabilities(Features features) {
        var changing = new Node.Fields(Map.of("listChanged", Node.truth(features.change())));
        var capabilities = new LinkedHashMap<String, Node>();
        capabilities.put("tools", changing);
        capabilities.put("prompts", changing);
        var resources = new LinkedHashMap<>(changing.values());
        resources.put("subscribe", Node.truth(true));
        capabilities.put("resources", new Node.Fields(resources));
        capabilities.put("completions", none());
        return capabilities;
    }

    private static Node none() {
        return new Node.Fields(Map.of());
    }
}
