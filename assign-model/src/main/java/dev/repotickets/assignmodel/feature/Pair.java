package dev.repotickets.assignmodel.feature;

import dev.repotickets.assignmodel.memory.Additive;
import dev.repotickets.assignmodel.memory.Memory;
import dev.repotickets.assignmodel.memory.Standing;
import dev.repotickets.core.outcome.Contender;

/// A task and a contender, looked at together.
///
/// @param skill by how much the contender differs from all, in log-odds
/// @param quick the features with slices that are believed soon, by the numbers of [Feature]
/// @param steady the features with slices that are believed late
@SuppressWarnings("ArrayRecordComponent")
public record Pair(
        Subject subject,
        Contender who,
        Standing standing,
        double skill,
        double[] quick,
        double[] steady) {
    private static final double QUICK = 4;
    private static final double STEADY = 40;
    private static final double SKILL = 8;
    private static final double FAMILY = 20;

    public static Pair of(Subject subject, Contender who, Memory memory) {
        Standing standing = memory.standing(who);
        double family = standing.family("").residual(0, FAMILY);
        double skill = standing.all().residual(family, SKILL);
        Sight sight = new Sight(subject, who, standing, skill);
        return new Pair(subject, who, standing, skill, sight.with(QUICK), sight.with(STEADY));
    }

    public Additive additive() {
        return new Additive(
                subject.global(), skill, subject.type(), subject.component(), subject.complexity());
    }
}
