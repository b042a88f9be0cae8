package dev.repotickets.assignmodel.familiarity;

/// How likely each of several candidates is: `e^z / Σ e^z`, where nothing overflows because the
/// greatest is taken out first.
///
/// @param scores `z`, one a candidate
/// @param logSum `ln Σ e^z`
@SuppressWarnings("ArrayRecordComponent") // never compared
record Choice(double[] scores, double logSum) {

    /// @param rows the features of each candidate, at least one
    static Choice of(double[][] rows, double[] weights) {
        double[] scores = new double[rows.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                scores[i] += weights[j] * rows[i][j];
            }
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - most);
        }
        return new Choice(scores, most + StrictMath.log(sum));
    }

    double log(int candidate) {
        return scores[candidate] - logSum;
    }

    double probability(int candidate) {
        return StrictMath.exp(log(candidate));
    }
}
