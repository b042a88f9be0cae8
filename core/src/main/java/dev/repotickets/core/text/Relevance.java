package dev.repotickets.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Which texts have all of some phrases, and how well they fit, worked out by reading all of them.
///
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) as
/// SQLite's FTS5 has it (`bm25()`, https://sqlite.org/fts5.html#the_bm25_function), so that both
/// give the same order: k1 = 1.2, b = 0.75, the sum over the phrases of `idf * f * (k1 + 1) / (f +
/// k1 * (1 - b + b * length / average))`, where f is the weighted number of places and `idf = ln((N
/// - n + 0.5) / (n + 0.5))`, at least 0.000001, for n of N texts that have it.
public final class Relevance {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double LEAST = 1e-6;

    private Relevance() {}

    private record Text(String key, List<List<String>> fields) {
        int length() {
            return fields.stream().mapToInt(List::size).sum();
        }
    }

    /// `texts` are the fields of each by its key.
    public static List<Match> of(
            List<Phrase> phrases, List<Double> weights, Map<String, List<String>> texts) {
        var all = new ArrayList<Text>();
        texts.forEach(
                (key, fields) -> all.add(new Text(key, fields.stream().map(Tokens::of).toList())));
        double average = all.stream().mapToInt(Text::length).average().orElse(1);
        double[] idf = phrases.stream().mapToDouble(it -> idf(it, all)).toArray();
        var matches = new ArrayList<Match>();
        for (Text text : all) {
            if (phrases.stream().allMatch(it -> has(it, text))) {
                double score = 0;
                for (int i = 0; i < idf.length; i++) {
                    double frequency = frequency(phrases.get(i), weights, text);
                    double length = 1 - B + B * text.length() / average;
                    score += idf[i] * (frequency * (K1 + 1)) / (frequency + K1 * length);
                }
                matches.add(new Match(text.key(), score));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        return matches;
    }

    private static double idf(Phrase phrase, List<Text> all) {
        long having = all.stream().filter(it -> has(phrase, it)).count();
        double idf = Math.log((all.size() - having + 0.5) / (having + 0.5));
        return idf <= 0 ? LEAST : idf;
    }

    private static boolean has(Phrase phrase, Text text) {
        return text.fields().stream().anyMatch(it -> phrase.count(it) > 0);
    }

    private static double frequency(Phrase phrase, List<Double> weights, Text text) {
        double frequency = 0;
        for (int i = 0; i < weights.size(); i++) {
            frequency += weights.get(i) * phrase.count(text.fields().get(i));
        }
        return frequency;
    }
}
