package dev.repotickets.core.store.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts that are to be found, as they are now: in parts, of which each has a mark.
public interface TextSource {

    /// The parts and their marks; 0 where a part has to be looked at entity by entity.
    Map<String, Long> marks();

    /// The entities in a part and what stands for their texts; 0 where those have to be read again.
    Map<String, Long> entities(String part);

    /// The fields of an entity; nothing where it is not to be found.
    Optional<List<String>> texts(String key);
}
