package dev.repotickets.core.assign;

import java.util.List;

/// A candidate with its score, which is the sum of the parts.
public record Ranked(Candidate candidate, double score, List<ScorePart> parts) {

    static Ranked of(Candidate candidate, List<ScorePart> parts) {
        double sum = parts.stream().mapToDouble(ScorePart::points).sum();
        return new Ranked(candidate, Math.round(sum * 1_000) / 1_000.0, List.copyOf(parts));
    }
}
