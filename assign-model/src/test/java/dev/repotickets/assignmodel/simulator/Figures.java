package dev.repotickets.assignmodel.simulator;

/// What came of choosing; sums, so that runs can be added up.
///
/// @param regret200 of the first 200 tasks, and so on
/// @param bins by tenths of the predicted probability: sum of predictions, of successes, count
@SuppressWarnings("ArrayRecordComponent")
record Figures(
        int runs,
        double regret200,
        double regret1000,
        double regret,
        double steps,
        double successes,
        double losses,
        double joinRegret,
        double joinSteps,
        double[][] bins) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, new double[10][3]);

    Figures plus(Figures other) {
        double[][] sums = new double[bins.length][3];
        for (int i = 0; i < bins.length; i++) {
            for (int j = 0; j < 3; j++) {
                sums[i][j] = bins[i][j] + other.bins[i][j];
            }
        }
        return new Figures(
                runs + other.runs,
                regret200 + other.regret200,
                regret1000 + other.regret1000,
                regret + other.regret,
                steps + other.steps,
                successes + other.successes,
                losses + other.losses,
                joinRegret + other.joinRegret,
                joinSteps + other.joinSteps,
                sums);
    }

    double success() {
        return successes / steps;
    }

    double logLoss() {
        return losses / steps;
    }

    double regretAfterJoin() {
        return joinRegret / Math.max(1, joinSteps);
    }

    /// The expected calibration error over ten equal bins (Naeini, Cooper and Hauskrecht, 2015).
    double calibrationError() {
        double error = 0;
        for (double[] bin : bins) {
            error += Math.abs(bin[0] - bin[1]);
        }
        return error / steps;
    }

    String line(String name) {
        return "| %-32s | %6.1f | %6.1f | %7.1f | %.3f | %.3f | %.3f | %.3f |"
                .formatted(
                        name,
                        regret200 / runs,
                        regret1000 / runs,
                        regret / runs,
                        success(),
                        logLoss(),
                        calibrationError(),
                        regretAfterJoin());
    }
}
