package dev.repotickets.core.assign;

import java.util.ArrayDeque;
import java.util.Deque;

/// The log losses of the last predictions, beside those of the plain rate (J. Gneiting and A. E.
/// Raftery, "Strictly Proper Scoring Rules", 2007): `-(y ln p + (1 - y) ln(1 - p))`.
public final class Track {
    private final Deque<double[]> last = new ArrayDeque<>();

    /// `reward` is from 0 to 1.
    public void add(double probability, double rate, double reward) {
        if (last.size() == Quality.WINDOW) {
            last.removeFirst();
        }
        last.addLast(new double[] {loss(probability, reward), loss(rate, reward)});
    }

    public Quality quality() {
        if (last.isEmpty()) {
            return Quality.UNKNOWN;
        }
        double own = 0;
        double plain = 0;
        for (double[] losses : last) {
            own += losses[0];
            plain += losses[1];
        }
        return new Quality(last.size(), own / last.size(), plain / last.size());
    }

    public static double loss(double probability, double reward) {
        double p = Math.clamp(probability, 1e-9, 1 - 1e-9);
        return -(reward * StrictMath.log(p) + (1 - reward) * StrictMath.log(1 - p));
    }
}
