package dev.repotickets.core.assign;

import java.util.List;

/// Says how well a candidate fits a task, in parts whose points add up. One that is provided as a
/// service (`java.util.ServiceLoader`) takes the place of [UsualScorer].
@FunctionalInterface
public interface Scorer {
    List<ScorePart> score(Candidate candidate, Wish wish);
}
