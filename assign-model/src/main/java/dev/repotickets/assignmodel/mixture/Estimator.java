package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.expert.Expert;
import dev.repotickets.assignmodel.feature.Pair;
import dev.repotickets.assignmodel.feature.Reason;
import dev.repotickets.assignmodel.feature.Subject;
import dev.repotickets.assignmodel.memory.Reading;
import dev.repotickets.assignmodel.number.Limit;
import dev.repotickets.core.assign.Estimate;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks a mind who is likely to succeed.
public final class Estimator {
    private static final double COUNT_STRENGTH = 4;
    private static final double PACE_STRENGTH = 3;
    private static final int SECONDS = 60;
    private static final double EDGE = 0.1;

    private final Mind mind;

    public Estimator(Mind mind) {
        this.mind = mind;
    }

    public List<Estimate> estimate(Traits task, List<Contender> contenders) {
        Subject subject = mind.subject(task);
        var estimates = new ArrayList<Estimate>();
        for (Contender each : contenders) {
            estimates.add(of(Pair.of(subject, each, mind.memory())));
        }
        return List.copyOf(estimates);
    }

    private Estimate of(Pair pair) {
        Leaning leaning = mind.lean(pair);
        double z = mind.calibration().of(leaning.logOdds());
        double p = LogOdds.probability(Limit.sure(z));
        // What goes too far is drawn back as a whole, so that its parts keep their shares.
        double drawn = z == 0 ? 1 : Limit.sure(z) / z;
        double slope = drawn * mind.calibration().slope();
        double baseline =
                slope * leaning.parts()[Reason.TASK.index()] + drawn * mind.calibration().shift();
        return new Estimate(
                p,
                slope * Math.sqrt(mind.variance(pair) + countVariance(pair, p)),
                baseline,
                Explanation.factors(leaning, slope, LogOdds.of(p) - baseline),
                minutes(pair),
                opinions(leaning));
    }

    /// How unsure a rate is after so many outcomes of the agent at the type, in squared log-odds:
    /// `1 / ((n + 4) p (1 - p))`, with `p` from 0.1 to 0.9.
    private static double countVariance(Pair pair, double probability) {
        double p = Math.clamp(probability, EDGE, 1 - EDGE);
        Reading type = pair.standing().of(pair.subject().keys().type());
        return 1 / ((type.count() + COUNT_STRENGTH) * p * (1 - p));
    }

    /// The geometric mean for the type, times how much longer or shorter the agent takes.
    private double minutes(Pair pair) {
        String slice = pair.subject().keys().pace();
        Reading usual = mind.memory().tasks(slice);
        if (usual.count() <= 0) {
            return 0;
        }
        Reading own = pair.standing().of(slice);
        double longer = (own.successes() - own.expected()) / (own.count() + PACE_STRENGTH);
        return StrictMath.exp(usual.successes() / usual.count() + longer) / SECONDS;
    }

    private SortedMap<String, Estimate.Opinion> opinions(Leaning leaning) {
        var opinions = new TreeMap<String, Estimate.Opinion>();
        List<Expert> experts = mind.experts();
        for (int i = 0; i < experts.size(); i++) {
            double weight = mind.attention().weight(i);
            if (weight > 0) {
                opinions.put(
                        experts.get(i).name(),
                        new Estimate.Opinion(LogOdds.probability(leaning.experts()[i]), weight));
            }
        }
        return Collections.unmodifiableSortedMap(opinions);
    }
}
