package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.assignmodel.number.Limit;
import dev.repotickets.assignmodel.number.LogLoss;
import dev.repotickets.core.assign.LogOdds;

/// Makes log-odds steeper or flatter and shifts them, `a z + b`, as the last 600 predictions ask
/// for (Platt, "Probabilistic Outputs for Support Vector Machines", 1999), from 100 on. It is used
/// only where predictions would have been better with it. It changes.
public final class Calibration {
    private static final int WINDOW = 600;
    private static final int LEAST = 100;
    private static final int EVERY = 20;
    private static final double GAIN_KEPT = 0.995;
    private static final int ITERATIONS = 6;
    private static final double PRECISION = 10;
    private static final double FLATTEST = 0.25;
    private static final double STEEPEST = 2;

    private final float[] logOdds = new float[WINDOW];
    private final float[] rewards = new float[WINDOW];
    private int seen;
    private double slope = 1;
    private double shift;
    private double gain;

    public double slope() {
        return gain > 0 ? slope : 1;
    }

    public double shift() {
        return gain > 0 ? shift : 0;
    }

    public double of(double z) {
        return slope() * z + shift();
    }

    /// Learns that `reward` came of what was predicted as `z`, uncalibrated.
    public void learn(double z, double reward) {
        double better = LogLoss.of(z, reward) - LogLoss.of(slope * z + shift, reward);
        gain = gain * GAIN_KEPT + better;
        logOdds[seen % WINDOW] = (float) z;
        rewards[seen % WINDOW] = (float) reward;
        seen++;
        if (seen >= LEAST && seen % EVERY == 0) {
            fit();
        }
    }

    /// Newton's method; slope and shift are held to 1 and 0 by a precision of 10.
    private void fit() {
        double a = 1;
        double b = 0;
        int count = Math.min(seen, WINDOW);
        for (int step = 0; step < ITERATIONS; step++) {
            double slopeA = PRECISION * (a - 1);
            double slopeB = PRECISION * b;
            double aa = PRECISION;
            double ab = 0;
            double bb = PRECISION;
            for (int i = 0; i < count; i++) {
                double z = logOdds[i];
                double p = LogOdds.probability(Limit.wide(a * z + b));
                double apart = p - rewards[i];
                double curve = p * (1 - p);
                slopeA += apart * z;
                slopeB += apart;
                aa += curve * z * z;
                ab += curve * z;
                bb += curve;
            }
            double determinant = aa * bb - ab * ab;
            a = Math.clamp(a - (bb * slopeA - ab * slopeB) / determinant, FLATTEST, STEEPEST);
            b = Math.clamp(b - (aa * slopeB - ab * slopeA) / determinant, -STEEPEST, STEEPEST);
        }
        slope = a;
        shift = b;
    }

    void write(Output output) {
        output.putInt(seen);
        output.putDouble(slope);
        output.putDouble(shift);
        output.putDouble(gain);
        for (int i = 0; i < Math.min(seen, WINDOW); i++) {
            output.putFloat(logOdds[i]);
            output.putFloat(rewards[i]);
        }
    }

    void read(Input input) {
        seen = input.readInt();
        if (seen < 0) {
            throw new DamagedException(seen + " predictions");
        }
        slope = input.readDouble();
        shift = input.readDouble();
        gain = input.readDouble();
        for (int i = 0; i < Math.min(seen, WINDOW); i++) {
            logOdds[i] = input.readFloat();
            rewards[i] = input.readFloat();
        }
    }
}
