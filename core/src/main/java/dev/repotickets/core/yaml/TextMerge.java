package dev.repotickets.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges texts of several lines: both sides' changes, unless they touch each other.
final class TextMerge {
    private TextMerge() {}

    static Optional<String> merge(String base, String ours, String theirs) {
        if (base.indexOf('\n') < 0 || ours.indexOf('\n') < 0 || theirs.indexOf('\n') < 0) {
            return Optional.empty();
        }
        List<String> old = lines(base);
        List<LineDiff.Hunk> our = LineDiff.hunks(old, lines(ours));
        List<LineDiff.Hunk> their = LineDiff.hunks(old, lines(theirs));
        var merged = new ArrayList<String>();
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < our.size() || j < their.size()) {
            LineDiff.Hunk hunk;
            if (i < our.size() && j < their.size() && our.get(i).equals(their.get(j))) {
                hunk = our.get(i++);
                j++;
            } else if (i < our.size() && (j == their.size() || our.get(i).isBefore(their.get(j)))) {
                hunk = our.get(i++);
            } else if (j < their.size() && (i == our.size() || their.get(j).isBefore(our.get(i)))) {
                hunk = their.get(j++);
            } else {
                return Optional.empty();
            }
            merged.addAll(old.subList(at, hunk.from()));
            merged.addAll(hunk.lines());
            at = hunk.to();
        }
        merged.addAll(old.subList(at, old.size()));
        return Optional.of(String.join("", merged));
    }

    /// Lines with their line feeds, so that a last line without one is different from one with it.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }
}
