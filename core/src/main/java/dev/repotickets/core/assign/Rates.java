package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Outcome;
import java.util.Map;
import java.util.TreeMap;

/// Success rates that older outcomes count less in: by every further outcome of the whole log each
/// loses a thousandth.
final class Rates {
    private static final double KEPT = 0.999;

    private final Map<String, Cell> cells = new TreeMap<>();
    private double weight = 1;

    /// Sums as of the last outcome, weights growing instead of old ones shrinking.
    private static final class Cell {
        double tries;
        double successes;
        double count;
        double good;
        double seconds;
        double timed;
    }

    /// A rate: so many of so many, discounted and as counted.
    record Rate(double successes, double tries, double good, double count, double seconds) {
        static final Rate NONE = new Rate(0, 0, 0, 0, 0);

        /// As if `strength` more tries had gone as `before` expects.
        double towards(double before, double strength) {
            return (successes + strength * before) / (tries + strength);
        }

        /// `9 of 10`, or nothing.
        String evidence() {
            return count == 0 ? "" : Math.round(good) + " of " + Math.round(count);
        }
    }

    void learn(Outcome outcome, String... names) {
        double reward = outcome.reward().orElseThrow();
        weight /= KEPT;
        for (String name : names) {
            Cell cell = cells.computeIfAbsent(name, _ -> new Cell());
            cell.tries += weight;
            cell.successes += weight * reward;
            cell.count++;
            cell.good += reward;
            if (outcome.seconds() > 0) {
                cell.timed += weight;
                cell.seconds += weight * outcome.seconds();
            }
        }
    }

    Rate of(String name) {
        Cell cell = cells.get(name);
        return cell == null
                ? Rate.NONE
                : new Rate(
                        cell.successes / weight,
                        cell.tries / weight,
                        cell.good,
                        cell.count,
                        cell.timed == 0 ? 0 : cell.seconds / cell.timed);
    }
}
