package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.OutcomeResult;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

/// The original's `SmartAgentSelector` (`agent_learning.py`), which nothing called there, told of
/// outcomes.
final class OriginalSmartChooser implements Chooser {
    private final Counts rates = new Counts(1);
    private final Counts minutes = new Counts(1);

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        double[] scores = contenders.stream().mapToDouble(it -> score(it, task)).toArray();
        int best = Chooser.greatest(scores);
        String agent = contenders.get(best).agent();
        return new Choice(
                best, rates.rate(agent + " " + task.taskType(), rates.rate(agent, 0.5, 2), 2));
    }

    private double score(Contender it, Traits task) {
        String typed = it.agent() + " " + task.taskType();
        double tries = rates.tries(typed);
        double score = 10 * rates.rate(it.agent(), 0, 0) + 5 * it.declaredType();
        if (tries > 0) {
            double rate = rates.rate(typed, 0, 0);
            double average = minutes.rate(typed, 0, 0);
            score += 20 * rate + 10 * Math.min(tries / 10, 1);
            score += average > 0 ? 10 / (1 + average / 60) : 0;
            score += tries >= 3 && rate > 0.8 ? 15 : 0;
            score -= tries >= 3 && rate < 0.5 ? 10 : 0;
        }
        return score + 10 * (1 - (double) it.load() / it.capacity());
    }

    @Override
    public void learn(Outcome outcome) {
        String agent = outcome.agent().agent();
        String typed = agent + " " + outcome.traits().taskType();
        double reward = outcome.result().reward().orElseThrow();
        rates.add(agent, reward);
        rates.add(typed, reward);
        if (outcome.result() == OutcomeResult.SUCCESS) {
            minutes.add(typed, (double) Math.floorDiv(outcome.seconds(), 60));
        }
    }
}
