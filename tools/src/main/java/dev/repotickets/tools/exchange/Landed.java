package dev.repotickets.tools.exchange;

import java.util.List;

/// What an import did, or would have done. `kept` are files that were kept as they are.
public record Landed(
        int created, int updated, int skipped, int kept, List<Loss> losses, List<Renamed> renamed) {

    public Landed {
        losses = List.copyOf(losses);
        renamed = List.copyOf(renamed);
    }
}
