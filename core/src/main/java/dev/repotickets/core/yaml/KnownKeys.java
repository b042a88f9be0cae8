package dev.repotickets.core.yaml;

import java.util.Map;
import java.util.Set;

/// The keys that a type of file knows; all others belong to somebody else and are kept.
///
/// `nested` describes the maps below a key, or the elements of its list. A key that is known but
/// not in `nested` holds a value that is ours as a whole.
public record KnownKeys(Set<String> keys, Map<String, KnownKeys> nested) {
    public KnownKeys {
        keys = Set.copyOf(keys);
        nested = Map.copyOf(nested);
    }

    public static KnownKeys of(String... keys) {
        return new KnownKeys(Set.of(keys), Map.of());
    }
}
