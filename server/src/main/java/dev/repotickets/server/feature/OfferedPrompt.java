package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.Map;

/// A prompt as a client sees it; a client shows it as a command of its user.
///
/// @param listed its entry in the list: name, title, description, arguments
public record OfferedPrompt(String name, Map<String, Node> listed, OfferedTool.Handler handler) {

    public Node entry() {
        return new Node.Fields(listed);
    }
}
