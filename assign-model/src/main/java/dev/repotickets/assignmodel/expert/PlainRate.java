package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.core.assign.LogOdds;

/// The rate of success of the agent, drawn to that of all by as much as two outcomes, whatever the
/// task.
public final class PlainRate implements Expert {
    static final double STRENGTH = 2;

    @Override
    public String name() {
        return "rate";
    }

    @Override
    public double[] lean(Pair pair) {
        double[] parts = new double[Reason.COUNT];
        parts[Reason.TASK.index()] = pair.subject().global();
        parts[Reason.OVERALL.index()] = LogOdds.of(rate(pair)) - pair.subject().global();
        return parts;
    }

    static double rate(Pair pair) {
        double all = LogOdds.probability(pair.subject().global());
        return pair.standing().all().rate(all, STRENGTH);
    }

    @Override
    public void learn(Pair pair, double reward) {}

    @Override
    public void write(Output output) {}
}
