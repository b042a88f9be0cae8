package dev.repotickets.assignmodel.expert;

import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;

/// Weights that were fitted to the first rows, in steps of 1/1024.
///
/// @param rows how many they were; 0 where there is none
@SuppressWarnings("ArrayRecordComponent")
public record Fit(int rows, short[] weights) {
    public static final Fit NONE = new Fit(0, new short[0]);
    private static final double STEPS = 1024;

    static Fit of(int rows, double[] weights) {
        short[] steps = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            steps[i] =
                    (short)
                            Math.clamp(
                                    Math.round(weights[i] * STEPS),
                                    -Short.MAX_VALUE,
                                    Short.MAX_VALUE);
        }
        return new Fit(rows, steps);
    }

    boolean isNone() {
        return rows == 0;
    }

    double weight(int place) {
        return weights[place] / STEPS;
    }

    public void write(Output output) {
        output.putInt(rows);
        output.putInt(weights.length);
        for (short weight : weights) {
            output.putShort(weight);
        }
    }

    public static Fit read(Input input) {
        int rows = input.readInt();
        short[] weights = new short[input.readCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) input.readShort();
        }
        return new Fit(rows, weights);
    }
}
