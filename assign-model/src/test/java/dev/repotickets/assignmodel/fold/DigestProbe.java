package dev.repotickets.assignmodel.fold;

import dev.repotickets.assignmodel.LogInMemory;
import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.assignmodel.simulator.History;
import java.util.Optional;

/// A program that learns a log and prints the digest of what comes of it.
final class DigestProbe {
    static final int OUTCOMES = 250;

    private DigestProbe() {}

    public static void main(String[] arguments) {
        System.out.println("digest " + digest());
    }

    static String digest() {
        var log = new LogInMemory(Optional.empty(), History.of(OUTCOMES, 6));
        return Digest.of(new Fold(log, new SmileOptimizer(), _ -> {}).run());
    }
}
