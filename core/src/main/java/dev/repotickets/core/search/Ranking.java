package dev.repotickets.core.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How well a ticket fits the words of a query.
///
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009)
/// with weighted fields and without the correction for length (b = 0), k1 = 1.2: the sum over the
/// words of `idf * f / (f + k1)`, where f is the weighted number of places in which the word
/// stands, one that begins a word of the text counting double, and `idf = ln(1 + (N - n + 0.5) / (n
/// + 0.5))` for n of N tickets that have it.
final class Ranking {
    private static final double K1 = 1.2;
    private static final int SNIPPET = 120;

    private final double[] idf;
    private final List<Query.Term> terms;

    Ranking(List<Query.Term> terms, List<Candidate> all) {
        this.terms = terms.stream().filter(term -> !term.negated()).toList();
        this.idf = this.terms.stream().mapToDouble(term -> idf(term, all)).toArray();
    }

    double score(Candidate candidate) {
        double score = 0;
        for (int i = 0; i < idf.length; i++) {
            double frequency = frequency(terms.get(i).text(), candidate);
            score += idf[i] * frequency / (frequency + K1);
        }
        return score;
    }

    /// The surroundings of the first word that is found outside the title and id.
    Optional<String> match(Candidate candidate) {
        for (Query.Term term : terms) {
            if (shownAnyway(candidate).contains(term.text())) {
                continue;
            }
            for (Candidate.Text text : candidate.texts()) {
                int at = text.lower().indexOf(term.text());
                if (at >= 0 && text.shown().length() == text.lower().length()) {
                    return Optional.of(snippet(text.shown(), at));
                }
            }
        }
        return Optional.empty();
    }

    private static String shownAnyway(Candidate candidate) {
        return (candidate.ticket().key() + " " + candidate.ticket().headline().title())
                .toLowerCase(Locale.ROOT);
    }

    static boolean holds(Query.Term term, Candidate candidate) {
        return candidate.texts().stream().anyMatch(text -> text.lower().contains(term.text()));
    }

    private static double idf(Query.Term term, List<Candidate> all) {
        long having = all.stream().filter(candidate -> holds(term, candidate)).count();
        return Math.log(1 + (all.size() - having + 0.5) / (having + 0.5));
    }

    private static double frequency(String term, Candidate candidate) {
        double frequency = 0;
        for (Candidate.Text text : candidate.texts()) {
            int at = text.lower().indexOf(term);
            while (at >= 0) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(text.lower().charAt(at - 1));
                frequency += begins ? 2 * text.weight() : text.weight();
                at = text.lower().indexOf(term, at + term.length());
            }
        }
        return frequency;
    }

    private static String snippet(String text, int at) {
        int start = Math.max(0, at - SNIPPET / 3);
        int end = Math.min(text.length(), start + SNIPPET);
        String piece = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return (start > 0 ? "..." : "") + piece + (end < text.length() ? "..." : "");
    }
}
