package dev.repotickets.assignmodel.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The past tries whose texts are like that of a task.
public final class Neighbours {
    public static final Neighbours NONE = new Neighbours(List.of());
    private static final Tally NOTHING = new Tally(0, 0);

    private final List<Neighbour> all;
    private final Tally[] tallies;
    private final Tally total;

    /// How many there are, each counted by the square of its likeness, and how much better than
    /// expected they were, together.
    public record Tally(double weight, double surprise) {

        /// The mean surprise, drawn to 0 by as much as `strength` neighbours.
        public double mean(double strength) {
            return surprise / (weight + strength);
        }
    }

    /// @param likeness the cosine of the two texts, from 0 to 1
    public record Neighbour(Row row, double likeness) {
        public boolean wentWell() {
            return row.rewardValue() >= 0.5;
        }
    }

    Neighbours(List<Neighbour> all) {
        this.all = all;
        int agents = all.stream().mapToInt(it -> it.row().agent() + 1).max().orElse(0);
        double[] weights = new double[agents];
        double[] surprises = new double[agents];
        double weight = 0;
        double surprise = 0;
        for (Neighbour each : all) {
            double square = each.likeness() * each.likeness();
            double product = square * each.row().surpriseValue();
            weights[each.row().agent()] += square;
            surprises[each.row().agent()] += product;
            weight += square;
            surprise += product;
        }
        tallies = new Tally[agents];
        Arrays.setAll(tallies, it -> new Tally(weights[it], surprises[it]));
        total = new Tally(weight, surprise);
    }

    public Tally of(int agent) {
        return agent >= 0 && agent < tallies.length ? tallies[agent] : NOTHING;
    }

    public Tally total() {
        return total;
    }

    /// The most like, of one agent.
    public List<Neighbour> best(int agent, int limit) {
        var own = new ArrayList<Neighbour>();
        for (Neighbour each : all) {
            if (each.row().agent() == agent) {
                own.add(each);
            }
        }
        own.sort(Comparator.comparingDouble(it -> -it.likeness()));
        return List.copyOf(own.subList(0, Math.min(limit, own.size())));
    }
}
