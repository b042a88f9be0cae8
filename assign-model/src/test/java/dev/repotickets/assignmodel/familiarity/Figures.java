package dev.repotickets.assignmodel.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How good a ranking was. It changes.
///
/// Where several candidates are thought equally likely, what is expected of a random order of them.
final class Figures {
    private final List<Long> nanoseconds = new ArrayList<>();
    private double first;
    private double firstThree;
    private double firstFive;
    private double reciprocal;
    private double loss;

    void add(double[] probabilities, int chosen, long time) {
        int better = 0;
        int equal = 0;
        for (double probability : probabilities) {
            better += probability > probabilities[chosen] ? 1 : 0;
            equal += probability == probabilities[chosen] ? 1 : 0;
        }
        first += within(1, better, equal);
        firstThree += within(3, better, equal);
        firstFive += within(5, better, equal);
        for (int i = 1; i <= equal; i++) {
            reciprocal += 1.0 / (better + i) / equal;
        }
        loss -= StrictMath.log(probabilities[chosen]);
        nanoseconds.add(time);
    }

    int tickets() {
        return nanoseconds.size();
    }

    /// The share of tickets whose person came first.
    double first() {
        return first / tickets();
    }

    double firstThree() {
        return firstThree / tickets();
    }

    double firstFive() {
        return firstFive / tickets();
    }

    /// The mean of one divided by the place of the ticket's person.
    double reciprocal() {
        return reciprocal / tickets();
    }

    /// The mean of `-ln` of the probability of the ticket's person.
    double loss() {
        return loss / tickets();
    }

    String line(String name, String fit) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.2f | %s | %.0f us |",
                name,
                first(),
                firstThree(),
                firstFive(),
                reciprocal(),
                loss(),
                fit,
                microseconds());
    }

    /// The median time of ranking a ticket.
    private double microseconds() {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e3;
    }

    private static double within(int places, int better, int equal) {
        return Math.clamp((double) (places - better) / equal, 0, 1);
    }
}
