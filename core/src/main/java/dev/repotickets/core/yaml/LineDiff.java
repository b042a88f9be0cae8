package dev.repotickets.core.yaml;

import java.util.ArrayList;
import java.util.List;

/// The differences between two lists of lines, by longest common subsequence.
final class LineDiff {
    /// Beyond this size the middle counts as one change; the price is a conflict more, never an
    /// edit.
    private static final int MOST_CELLS = 1_000_000;

    /// The old lines `from` (inclusive) to `to` (exclusive) became `lines`.
    record Hunk(int from, int to, List<String> lines) {
        /// True when a line that neither side touched lies between this hunk and the later `other`.
        boolean isBefore(Hunk other) {
            return to < other.from;
        }
    }

    private LineDiff() {}

    static List<Hunk> hunks(List<String> old, List<String> updated) {
        int start = 0;
        int shorter = Math.min(old.size(), updated.size());
        while (start < shorter && old.get(start).equals(updated.get(start))) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && old.get(old.size() - 1 - same).equals(updated.get(updated.size() - 1 - same))) {
            same++;
        }
        List<String> from = old.subList(start, old.size() - same);
        List<String> to = updated.subList(start, updated.size() - same);
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        if ((long) from.size() * to.size() > MOST_CELLS) {
            return List.of(new Hunk(start, start + from.size(), List.copyOf(to)));
        }
        return walk(lengths(from, to), from, to, start);
    }

    /// How many lines the rests of both lists have in common, from each pair of places on.
    private static int[][] lengths(List<String> from, List<String> to) {
        var lengths = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        from.get(i).equals(to.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Hunk> walk(
            int[][] lengths, List<String> from, List<String> to, int offset) {
        var hunks = new ArrayList<Hunk>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int firstOld = i;
            int firstNew = j;
            while ((i < from.size() || j < to.size())
                    && !(i < from.size() && j < to.size() && from.get(i).equals(to.get(j)))) {
                if (j == to.size() || (i < from.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > firstOld || j > firstNew) {
                var lines = List.copyOf(to.subList(firstNew, j));
                hunks.add(new Hunk(offset + firstOld, offset + i, lines));
            }
            while (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                i++;
                j++;
            }
        }
        return hunks;
    }
}
