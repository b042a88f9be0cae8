package dev.repotickets.assignmodel.familiarity;

import dev.repotickets.assignmodel.optimize.SmileOptimizer;
import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Says who is likely to resolve a ticket, learned from who resolved which tickets before. It
/// changes, by what it observes, and is for one thread.
///
/// What it says depends on which lines it was given and not on their order, and is the same to the
/// bit on every machine. A line that is given twice counts once.
public final class FamiliarityModel {
    private final Weights weights;
    private final SortedSet<Resolved> lines;
    private Past past;
    private boolean isStale;

    private FamiliarityModel(Weights weights, SortedSet<Resolved> lines, Past past) {
        this.weights = weights;
        this.lines = lines;
        this.past = past;
    }

    /// Learns from all lines how much each reason weighs, and what everybody has done.
    public static FamiliarityModel learn(List<Resolved> lines) {
        var sorted = new TreeSet<>(lines);
        var past = new Past();
        Weights weights = Weights.learn(sorted, past, new SmileOptimizer());
        return new FamiliarityModel(weights, sorted, past);
    }

    /// Adds to what somebody has done. How much each reason weighs stays as it was learned.
    public void observe(Resolved line) {
        boolean isNext = lines.isEmpty() || lines.last().compareTo(line) < 0;
        if (lines.add(line)) {
            isStale |= !isNext;
            if (!isStale) {
                past.add(line);
            }
        }
    }

    /// The `count` people who are likeliest to resolve a ticket at the moment `at`, the likeliest
    /// first, equal ones by name; nobody where nothing was ever resolved. All lines count, so `at`
    /// is taken as the moment of the last one where it is before that.
    ///
    /// Candidates are people with at least 5 tickets in the last 365 days; where they are fewer
    /// than two, those with any; where there are none, everybody.
    public List<Familiar> rank(Topic topic, Instant at, int count) {
        if (count < 1) {
            throw new Problem.InvalidArgument(
                            "count", count + " people cannot be named", "Ask for at least 1.")
                    .toException();
        }
        refresh();
        Look look = past.look(topic, at.getEpochSecond());
        if (look.candidates().isEmpty()) {
            return List.of();
        }
        double[][] rows = look.features();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = weights.scale().of(rows[i]);
        }
        Choice choice = Choice.of(rows, weights.values());
        double[] mean = mean(rows);
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(choice::probability).reversed())
                .limit(count)
                .map(it ->
                        new Familiar(
                                look.candidates().get(it).name(),
                                choice.probability(it),
                                factors(rows[it], mean)))
                .toList();
    }

    private void refresh() {
        if (isStale) {
            past = new Past();
            lines.forEach(past::add);
            isStale = false;
        }
    }

    private List<Factor> factors(double[] row, double[] mean) {
        var factors = new ArrayList<Factor>();
        Feature[] features = Feature.values();
        for (int i = 0; i < features.length; i++) {
            factors.add(new Factor(features[i].words(), weights.values()[i] * (row[i] - mean[i])));
        }
        factors.sort(Comparator.<Factor>comparingDouble(it -> Math.abs(it.logOdds())).reversed());
        return factors;
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }
}
