package dev.repotickets.server.feature;

import dev.repotickets.core.tree.Node;
import java.util.Map;

/// A resource, or a template of them, as a client sees it.
///
/// @param key its URI, or the template of its URI
/// @param listed its entry in the list: uri or uriTemplate, name, description, mimeType
public record OfferedResource(String key, Map<String, Node> listed) {

    public Node entry() {
        return new Node.Fields(listed);
    }
}
