package dev.repotickets.tools.exchange;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.exchange.Provenance;
import dev.repotickets.core.ticket.Differences;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Something that is imported again, field by field: what changed only there is taken over, what
/// changed here is kept, and where both did the loss says so.
record Reimport<T extends Record & Entity>(T state, List<FieldChange> changes, List<Loss> losses) {

    static <T extends Record & Entity> Reimport<T> of(
            Arrival<T> arrival, T there, Provenance before) {
        Shape<T> shape = Shape.of(arrival.kind().type());
        Node.Fields now = shape.write(there);
        Node.Fields coming = arrival.fields();
        var merged = new LinkedHashMap<String, Node>(now.values());
        var losses = new ArrayList<Loss>();
        for (String name : shape.names()) {
            Optional<Node> ours = Optional.ofNullable(now.values().get(name));
            Optional<Node> theirs = Optional.ofNullable(coming.values().get(name));
            if (ours.equals(theirs) || before.isAsImported(name, theirs)) {
                continue;
            }
            if (before.isAsImported(name, ours)) {
                theirs.ifPresentOrElse(it -> merged.put(name, it), () -> merged.remove(name));
            } else {
                losses.add(new Loss(there.key(), name + " changed here and there; yours is kept"));
            }
        }
        T state = shape.readText(new Node.Fields(merged));
        return new Reimport<>(state, Differences.of(arrival.kind().type(), there, state), losses);
    }
}
