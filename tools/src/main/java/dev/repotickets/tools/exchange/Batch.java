package dev.repotickets.tools.exchange;

import dev.repotickets.core.exchange.KeptFile;
import dev.repotickets.core.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that one import brings, read and checked before anything is written.
///
/// `source` is what it is remembered under, so that it is found again; without one it has to be
/// new, or equal to what is there. `foreign` get their ids in the write. `settings` are those that
/// have to be in force for it.
public record Batch(
        Optional<String> source,
        Map<String, Node> settings,
        List<Arrival<?>> arrivals,
        List<ForeignTicket> foreign,
        List<KeptFile> files,
        List<Loss> losses,
        List<Renamed> renamed) {

    public Batch {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        arrivals = List.copyOf(arrivals);
        foreign = List.copyOf(foreign);
        files = List.copyOf(files);
        losses = List.copyOf(losses);
        renamed = List.copyOf(renamed);
    }
}
