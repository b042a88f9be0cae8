package dev.repotickets.tools.workspace;

import dev.repotickets.core.tree.Present;
import dev.repotickets.tools.Budget;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.exchange.Landed;
import dev.repotickets.tools.exchange.Loss;
import dev.repotickets.tools.exchange.Renamed;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;

/// What an import did, or would do.
public record ImportReport(
        int created,
        int updated,
        @Doc("Already here, and unchanged there") int skipped,
        @Doc("Files kept byte for byte, because they have no other home") int kept,
        @Present @Doc("What could not be carried over as it was") List<Loss> lossy,
        @Doc("Ids that had to change") List<Renamed> map,
        @Doc("Entries of lossy and map that are left out here") Optional<Integer> omitted,
        @Doc("Of the local times in what was imported") Optional<String> timeZone,
        boolean dryRun,
        List<String> warnings,
        Optional<String> hint) {

    static ImportReport of(
            Landed landed,
            Optional<String> zone,
            boolean dryRun,
            List<String> warnings,
            Optional<String> hint,
            Call call) {
        Budget budget = Budget.of(call);
        List<Renamed> map = budget.first(landed.renamed(), false);
        List<Loss> lossy = budget.first(landed.losses(), true);
        int omitted = landed.losses().size() - lossy.size() + landed.renamed().size() - map.size();
        return new ImportReport(
                landed.created(),
                landed.updated(),
                landed.skipped(),
                landed.kept(),
                lossy,
                map,
                Optional.of(omitted).filter(it -> it > 0),
                zone,
                dryRun,
                warnings,
                hint);
    }
}
