package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.feature.Feature;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.memory.Reading;
import dev.repotickets.core.assign.LogOdds;

/// The rate of success of the agent at tasks of the type, drawn to its rate at all, and that to the
/// rate of all agents: a hierarchical Beta-Binomial. What the agent declares shifts where its rate
/// for the type begins, by 1 in log-odds.
public final class TypeRate implements Expert {
    private static final double STRENGTH = 4;
    private static final double DECLARED = 1;

    @Override
    public String name() {
        return "type";
    }

    @Override
    public double[] lean(Pair pair) {
        double overall = PlainRate.rate(pair);
        Reading type = pair.standing().of(pair.subject().keys().type());
        double[] parts = new double[Reason.COUNT];
        parts[Reason.TASK.index()] = pair.subject().global();
        parts[Reason.OVERALL.index()] = LogOdds.of(overall) - pair.subject().global();
        double declared = DECLARED * pair.quick()[Feature.DECLARED_TYPE.index()];
        double before = LogOdds.of(overall) + declared;
        double drawn = type.rate(LogOdds.probability(before), STRENGTH);
        parts[Reason.DECLARED_TYPE.index()] = declared;
        parts[Reason.TYPE.index()] = LogOdds.of(drawn) - before;
        return parts;
    }

    @Override
    public void learn(Pair pair, double reward) {}

    @Override
    public void write(Output output) {}
}
