package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.optimize.Optimizer;
import dev.repotickets.core.assign.Foretold;
import dev.repotickets.core.assign.OutcomeLog;
import dev.repotickets.core.assign.Tries;
import dev.repotickets.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Learns a log once more from its beginning, and notes what was thought of each outcome before.
public final class Rehearsal {
    private Rehearsal() {}

    public static List<Foretold> of(OutcomeLog log, Optimizer optimizer) {
        Mind mind = new Mind(optimizer);
        var foretold = new ArrayList<Foretold>();
        for (Outcome each : Tries.counting(log.read(log.ids()))) {
            foretold.add(new Foretold(each, mind.learn(each, Judgement.reward(each))));
        }
        return List.copyOf(foretold);
    }
}
