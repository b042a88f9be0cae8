package dev.repotickets.tools.exchange;

import dev.repotickets.core.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ticket of another tracker, on the way to ours.
///
/// `fields` are those of our tickets as far as it has them, without ids and links; those of
/// `comments` are those of our comments. `blockedBy` and `parent` are external ids.
public record ForeignTicket(
        String externalId,
        Map<String, Node> fields,
        List<String> blockedBy,
        Optional<String> parent,
        List<Node.Fields> comments) {

    public ForeignTicket {
        fields = Map.copyOf(fields);
        blockedBy = List.copyOf(blockedBy);
        comments = List.copyOf(comments);
    }

    String title() {
        return fields.get("title") instanceof Node.Text(String title) ? title : "";
    }
}
