package dev.repotickets.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what somebody probably meant, by the number of edits between two words (the optimal string
/// alignment distance: a swap of neighbours counts as one edit).
public final class Closest {
    private static final int LONGEST = 64;

    private Closest() {}

    /// The options that are near enough to be a slip of `word`, nearest first, at most `limit`.
    public static List<String> to(String word, Collection<String> options, int limit) {
        String sought = word.toLowerCase(Locale.ROOT);
        if (sought.length() > LONGEST) {
            return List.of();
        }
        record Candidate(String option, int distance) {}
        return options.stream()
                .map(option -> new Candidate(option, distance(sought, option)))
                .filter(it -> it.distance() <= allowed(sought, it.option()))
                .sorted(
                        Comparator.comparingInt(Candidate::distance)
                                .thenComparing(Candidate::option))
                .limit(limit)
                .map(Candidate::option)
                .toList();
    }

    /// `Did you mean "critical"?`, or nothing.
    public static String suggestion(String word, Collection<String> options) {
        List<String> nearest = to(word, options, 1);
        return nearest.isEmpty() ? "" : "Did you mean \"" + nearest.getFirst() + "\"?";
    }

    private static int allowed(String sought, String option) {
        if (option.toLowerCase(Locale.ROOT).startsWith(sought) && sought.length() >= 2) {
            return Integer.MAX_VALUE;
        }
        return Math.max(1, Math.min(sought.length(), option.length()) / 3);
    }

    private static int distance(String sought, String option) {
        String other = option.toLowerCase(Locale.ROOT);
        if (other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] edits = new int[sought.length() + 1][other.length() + 1];
        for (int i = 0; i <= sought.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, sought, other, i, j);
            }
        }
        return edits[sought.length()][other.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
