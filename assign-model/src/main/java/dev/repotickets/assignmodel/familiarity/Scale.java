package dev.repotickets.assignmodel.familiarity;

import java.util.Collection;

/// Brings features to mean 0 and standard deviation 1 over all candidates of all examples, so that
/// one penalty is fair to all of them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scale(double[] means, double[] deviations) {
    private static final double LEAST = 1e-9;

    static Scale of(Collection<Example> examples) {
        int size = Feature.values().length;
        double[] sums = new double[size];
        double[] squares = new double[size];
        long count = 0;
        for (Example example : examples) {
            for (double[] row : example.rows()) {
                for (int i = 0; i < size; i++) {
                    sums[i] += row[i];
                    squares[i] += row[i] * row[i];
                }
                count++;
            }
        }
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            double mean = count == 0 ? 0 : sums[i] / count;
            sums[i] = mean;
            double variance = count == 0 ? 1 : squares[i] / count - mean * mean;
            deviations[i] = variance < LEAST ? 1 : Math.sqrt(variance);
        }
        return new Scale(sums, deviations);
    }

    double[] of(double[] row) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (row[i] - means[i]) / deviations[i];
        }
        return scaled;
    }
}
