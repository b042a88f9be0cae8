package dev.repotickets.assignmodel.familiarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The titles of the past, found by the words that they share. It changes.
///
/// A word weighs `ln((2 + N) / (1 + n))` where `n` of `N` titles have it (Spärck Jones 1972), by
/// what was known when its title came. Titles are alike by the cosine of these weights.
final class Titles {
    private final Map<String, Postings> postings = new HashMap<>();
    private int[] owners = new int[256];
    private int count;

    /// @param owner the number of the person who resolved it
    void add(List<String> words, int owner) {
        double[] weights = weights(words);
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, count * 2);
        }
        owners[count] = owner;
        for (int i = 0; i < weights.length; i++) {
            postings.computeIfAbsent(words.get(i), _ -> new Postings()).add(count, weights[i]);
        }
        count++;
    }

    /// In how many titles the word is.
    int times(String word) {
        Postings found = postings.get(word);
        return found == null ? 0 : found.count;
    }

    /// Those that share a word with these, the last one first.
    List<Alike> like(List<String> words) {
        double[] weights = weights(words);
        double[] cosines = new double[count];
        for (int i = 0; i < weights.length; i++) {
            Postings found = postings.get(words.get(i));
            if (found != null) {
                found.multiply(weights[i], cosines);
            }
        }
        var alike = new ArrayList<Alike>();
        for (int i = count - 1; i >= 0; i--) {
            if (cosines[i] > 0) {
                alike.add(new Alike(owners[i], Math.min(1, cosines[i])));
            }
        }
        return alike;
    }

    /// Of length 1 together.
    private double[] weights(List<String> words) {
        double[] weights = new double[words.size()];
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.log((2.0 + count) / (1.0 + times(words.get(i))));
            squares += weights[i] * weights[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return weights;
    }

    /// Where a word is.
    private static final class Postings {
        private int[] places = new int[2];
        private double[] weights = new double[2];
        private int count;

        void add(int place, double weight) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
            }
            places[count] = place;
            weights[count++] = weight;
        }

        void multiply(double weight, double[] cosines) {
            for (int i = 0; i < count; i++) {
                cosines[places[i]] += weight * weights[i];
            }
        }
    }
}
