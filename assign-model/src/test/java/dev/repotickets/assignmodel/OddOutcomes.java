package dev.repotickets.assignmodel;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Traits;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Outcomes as nobody should write them.
public final class OddOutcomes {
    private OddOutcomes() {}

    /// Number `number`, of which nothing needs to make sense.
    public static Outcome odd(int number, SplittableRandom random) {
        double[] doubles = {
            Double.NaN, -1, 0, 0.5, 1, 7, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300
        };
        int[] integers = {Integer.MIN_VALUE, -1, 0, 1, 3, 99, Integer.MAX_VALUE};
        String[] texts = {"", " ", "a", "b\n", "ä".repeat(500), "\u0000", "\ud800", "c"};
        var words = new TreeSet<String>();
        for (int i = random.nextInt(80); i > 0; i--) {
            words.add(text(texts, random) + random.nextInt(40));
        }
        var traits =
                new Traits(
                        text(texts, random),
                        text(texts, random),
                        text(texts, random),
                        new TreeSet<>(List.of(text(texts, random), text(texts, random) + "x")),
                        integers[random.nextInt(integers.length)],
                        integers[random.nextInt(integers.length)],
                        words);
        var contender =
                new Contender(
                        text(texts, random),
                        text(texts, random),
                        text(texts, random),
                        integers[random.nextInt(integers.length)],
                        integers[random.nextInt(integers.length)],
                        doubles[random.nextInt(doubles.length)],
                        doubles[random.nextInt(doubles.length)]);
        OutcomeResult[] results = OutcomeResult.values();
        Outcome plain =
                Outcomes.outcome(
                        number, contender, traits, results[random.nextInt(results.length)]);
        return new Outcome(
                plain.id(),
                plain.task(),
                integers[random.nextInt(integers.length)],
                contender,
                traits,
                plain.result(),
                Optional.of(doubles[random.nextInt(doubles.length)]),
                random.nextBoolean() ? Long.MAX_VALUE : -5,
                Optional.empty(),
                plain.chosen(),
                plain.finishedAt(),
                plain.recordedAt());
    }

    private static String text(String[] texts, SplittableRandom random) {
        return texts[random.nextInt(texts.length)];
    }
}
