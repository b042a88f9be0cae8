package dev.repotickets.assignmodel.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds past texts that share words, among the last 4,000. It changes.
final class Texts {
    private static final int WINDOW = 4_000;
    private static final double LEAST = 0.12;
    private static final int MOST_QUERIED = 64;

    private final Vocabulary vocabulary = new Vocabulary();
    private final int[][] places = new int[1 << Character.SIZE][];
    private final List<Row> rows;
    private double[] lengths = new double[64];

    Texts(List<Row> rows) {
        this.rows = rows;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Takes in the row at `place`, which is the last one.
    void add(int place) {
        if (place == lengths.length) {
            lengths = Arrays.copyOf(lengths, place * 2);
        }
        char[] words = rows.get(place).words();
        vocabulary.add(words);
        lengths[place] = length(words);
        for (char word : words) {
            int count = vocabulary.texts(word) - 1;
            int[] known = places[word];
            if (known == null) {
                known = new int[2];
            } else if (count == known.length) {
                known = Arrays.copyOf(known, count * 2);
            }
            known[count] = place;
            places[word] = known;
        }
    }

    /// Those of other tickets whose cosine of TF-IDF weights is at least 0.12.
    Neighbours like(String ticket, char[] words) {
        int first = Math.max(0, rows.size() - WINDOW);
        double[] products = new double[rows.size() - first];
        char[] asked = Arrays.copyOf(words, Math.min(words.length, MOST_QUERIED));
        double length = length(asked);
        if (length <= 0) {
            return Neighbours.NONE;
        }
        for (char word : asked) {
            double square = vocabulary.weight(word) * vocabulary.weight(word);
            for (int i = vocabulary.texts(word) - 1; i >= 0; i--) {
                int place = places[word][i];
                if (place < first) {
                    break;
                }
                products[place - first] += square;
            }
        }
        var found = new ArrayList<Neighbours.Neighbour>();
        for (int i = 0; i < products.length; i++) {
            double cosine = products[i] / (length * lengths[first + i]);
            if (cosine >= LEAST && !rows.get(first + i).ticket().equals(ticket)) {
                found.add(new Neighbours.Neighbour(rows.get(first + i), Math.min(1, cosine)));
            }
        }
        return new Neighbours(found);
    }

    private double length(char[] words) {
        double sum = 0;
        for (char word : words) {
            sum += vocabulary.weight(word) * vocabulary.weight(word);
        }
        return Math.sqrt(sum);
    }
}
