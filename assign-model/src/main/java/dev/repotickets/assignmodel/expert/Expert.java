package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.feature.Pair;

/// One part of the model.
public sealed interface Expert permits PlainRate, TypeRate, OnlineLogistic, BatchLogistic {

    /// Its name among those that are listened to.
    String name();

    /// The log-odds of success, in parts by the numbers of
    /// [dev.repotickets.assignmodel.feature.Reason].
    double[] lean(Pair pair);

    /// Learns that the pair came to a reward from 0 to 1; before the memory does.
    void learn(Pair pair, double reward);

    void write(Output output);
}
