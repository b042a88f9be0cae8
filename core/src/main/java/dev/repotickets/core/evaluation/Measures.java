package dev.repotickets.core.evaluation;

import dev.repotickets.core.assign.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The judgements of one way, and what came of them.
final class Measures {
    private static final int BINS = 10;

    private final List<Judged> judged = new ArrayList<>();

    private record Judged(double judgement, double reward) {
        boolean isSuccess() {
            return reward > 0.5;
        }
    }

    void add(double judgement, double reward) {
        judged.add(new Judged(judgement, reward));
    }

    Score probabilities(String name) {
        return new Score(
                name,
                judged.isEmpty() ? Optional.empty() : Optional.of(logLoss()),
                judged.isEmpty() ? Optional.empty() : Optional.of(calibrationError()),
                areaUnderCurve());
    }

    Score ranks(String name) {
        return new Score(name, Optional.empty(), Optional.empty(), areaUnderCurve());
    }

    private double logLoss() {
        double sum = 0;
        for (Judged it : judged) {
            sum += Track.loss(it.judgement(), it.reward());
        }
        return sum / judged.size();
    }

    private double calibrationError() {
        var said = new double[BINS];
        var came = new double[BINS];
        for (Judged it : judged) {
            int bin = Math.clamp((int) (it.judgement() * BINS), 0, BINS - 1);
            said[bin] += it.judgement();
            came[bin] += it.reward();
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - came[bin]);
        }
        return error / judged.size();
    }

    /// From the ranks; equal judgements share theirs.
    private Optional<Double> areaUnderCurve() {
        List<Judged> sorted =
                judged.stream().sorted(Comparator.comparingDouble(Judged::judgement)).toList();
        double ranks = 0;
        long successes = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int good = 0;
            while (to < sorted.size()
                    && sorted.get(to).judgement() == sorted.get(from).judgement()) {
                good += sorted.get(to).isSuccess() ? 1 : 0;
                to++;
            }
            ranks += good * (from + 1 + to) / 2.0;
            successes += good;
            from = to;
        }
        long failures = sorted.size() - successes;
        return successes == 0 || failures == 0
                ? Optional.empty()
                : Optional.of((ranks - successes * (successes + 1) / 2.0) / (successes * failures));
    }
}
