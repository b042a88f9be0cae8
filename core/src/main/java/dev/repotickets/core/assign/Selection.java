package dev.repotickets.core.assign;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.Exploration;
import dev.repotickets.core.outcome.Chosen;
import dev.repotickets.core.outcome.Placement;
import java.util.List;
import java.util.Optional;

/// The agent that gets a task, and the best of the others.
///
/// @param isExplored true where another was thought to be a little better
public record Selection(
        Ranked chosen, boolean isExplored, Optional<Ranked> over, Recommendation recommendation) {
    private static final int HIGH = 1;

    /// Nobody where nobody is free. `number` counts the tasks of the workspace.
    public static Optional<Selection> of(
            Recommendation recommendation, Configuration rules, int number) {
        List<Ranked> ranked = recommendation.ranked();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        int every = rules.newcomerEvery();
        Ranked chosen;
        if (every > 0 && number % every == 0 && recommendation.task().urgency() > HIGH) {
            chosen = Newcomers.chosen(ranked);
        } else if (rules.exploration() == Exploration.ON) {
            chosen = Optimism.chosen(ranked, recommendation.task());
        } else {
            chosen = ranked.getFirst();
        }
        return Optional.of(of(recommendation, chosen));
    }

    /// That one of the ranked agents.
    public static Selection of(Recommendation recommendation, Ranked chosen) {
        Optional<Ranked> over =
                recommendation.ranked().stream().filter(it -> !it.equals(chosen)).findFirst();
        boolean isExplored =
                over.filter(it ->
                                it.estimate().probability() > chosen.estimate().probability()
                                        && it.utility() > chosen.utility())
                        .isPresent();
        return new Selection(chosen, isExplored, over, recommendation);
    }

    /// What is kept of it with the task.
    public Placement placement() {
        Estimate estimate = chosen.estimate();
        return new Placement(
                chosen.contender(),
                isExplored ? Chosen.EXPLORE : Chosen.AUTO,
                recommendation.predictor().model(),
                Optional.of(estimate.probability()),
                Optional.of(estimate.deviation()),
                Optional.of(estimate.baseline()),
                estimate.factors(),
                over.map(it -> new Placement.Rival(it.agent().key(), it.estimate().probability())));
    }
}
