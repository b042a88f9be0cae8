package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.mixture.Estimator;
import dev.repotickets.assignmodel.mixture.Mind;
import dev.repotickets.assignmodel.simulator.History;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// A mind and what it says, in a few digits: equal where all bits are.
final class Digest {
    private Digest() {}

    static String of(Mind mind) {
        Output output = new Output();
        mind.write(output);
        for (Traits task : tasks()) {
            new Estimator(mind)
                    .estimate(task, History.contenders(14))
                    .forEach(it -> output.putBytes(it.toString().getBytes(StandardCharsets.UTF_8)));
        }
        output.putBytes(mind.quality().toString().getBytes(StandardCharsets.UTF_8));
        byte[] bytes = output.toBytes();
        return HexFormat.of().formatHex(Digests.of(bytes, bytes.length));
    }

    private static List<Traits> tasks() {
        return History.of(12, 99).stream().map(Outcome::traits).toList();
    }
}
