package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// Chooses agents. It learns.
interface Chooser {

    /// @param index of the contender that is chosen
    /// @param probability with which it is expected to succeed
    record Choice(int index, double probability) {}

    Choice choose(Traits task, List<Contender> contenders);

    void learn(Outcome outcome);

    /// The index of the greatest; of equals the first.
    static int greatest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
