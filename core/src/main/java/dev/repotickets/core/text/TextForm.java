package dev.repotickets.core.text;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.head.HeadForm;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What can be found of the entities of a kind: texts in a fixed number of fields, of the entity
/// and of all that lies beside it. `weights` says how much a word in each field counts. An entity
/// without texts is not found. `version` is another one whenever the fields are made otherwise.
public record TextForm<T extends Record & Entity>(
        HeadForm<T, ?> heads,
        int version,
        List<Double> weights,
        BiFunction<T, List<Record>, Optional<List<String>>> texts) {

    public TextForm {
        weights = List.copyOf(weights);
    }

    public Kind<T> kind() {
        return heads.kind();
    }
}
