package dev.repotickets.tools.exchange;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.exchange.Provenance;
import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Shape;
import java.util.List;

/// One thing that an import brings, as it is to be here, with what lies beside it. `externalId` is
/// what it is called where it comes from.
public record Arrival<T extends Record & Entity>(
        Kind<T> kind, T state, String externalId, List<Beside> beside) {

    public Arrival {
        beside = List.copyOf(beside);
    }

    Provenance provenance(String source) {
        return Provenance.of(source, kind.word(), externalId, state.key(), fields());
    }

    Node.Fields fields() {
        return Shape.of(kind.type()).write(state);
    }
}
