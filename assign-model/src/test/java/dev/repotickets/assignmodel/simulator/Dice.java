package dev.repotickets.assignmodel.simulator;

import java.util.SplittableRandom;

/// Chance that falls the same on every machine.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /// From 0 to 1.
    double fraction() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /// Normal, by the method of Box and Muller (1958).
    double normal(double mean, double deviation) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return mean + deviation * radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    double[] normals(int count, double deviation) {
        double[] all = new double[count];
        for (int i = 0; i < count; i++) {
            all[i] = normal(0, deviation);
        }
        return all;
    }

    /// One of them, as likely as its weight.
    int weighted(double... weights) {
        double left = random.nextDouble();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
