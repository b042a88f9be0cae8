package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.number.Limit;

/// What the experts think of a pair, and what all of them together.
///
/// @param experts log-odds by expert
/// @param parts of the log-odds of all together, by the numbers of [Reason]
/// @param logOdds the sum of the parts, before it is calibrated
@SuppressWarnings("ArrayRecordComponent")
record Leaning(Pair pair, double[] experts, double[] parts, double logOdds) {

    /// Log-odds averaged by how much each is listened to.
    static Leaning of(Pair pair, double[][] leanings, Attention attention) {
        double[] experts = new double[leanings.length];
        double[] parts = new double[Reason.COUNT];
        for (int i = 0; i < leanings.length; i++) {
            for (int reason = 0; reason < Reason.COUNT; reason++) {
                experts[i] += leanings[i][reason];
                parts[reason] += attention.weight(i) * leanings[i][reason];
            }
            experts[i] = Limit.wide(experts[i]);
        }
        return new Leaning(pair, experts, parts, sum(parts));
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
