package dev.repotickets.assignmodel.simulator;

import dev.repotickets.assignmodel.memory.Neighbours;
import dev.repotickets.assignmodel.memory.Row;
import dev.repotickets.assignmodel.memory.Rows;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.List;

/// Who did best at tasks whose texts are nearest by TF-IDF, drawn to its overall rate.
final class NearestChooser implements Chooser {
    private final Counts counts = new Counts(0.999);
    private final List<String> agents = new ArrayList<>();
    private final Rows rows = new Rows();

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        Neighbours near = rows.like(task, Rows.words(task));
        double[] rates = contenders.stream().mapToDouble(it -> rate(it.agent(), near)).toArray();
        int best = Chooser.greatest(rates);
        return new Choice(best, rates[best]);
    }

    private double rate(String agent, Neighbours near) {
        double overall = counts.rate(agent, counts.rate("", 0.5, 2), 4);
        Neighbours.Tally own = near.of(agents.indexOf(agent));
        return (own.surprise() + overall) / (own.weight() + 1);
    }

    @Override
    public void learn(Outcome outcome) {
        double reward = outcome.result().reward().orElseThrow();
        String agent = outcome.agent().agent();
        counts.next();
        counts.add("", reward);
        counts.add(agent, reward);
        if (!agents.contains(agent)) {
            agents.add(agent);
        }
        char[] words = Rows.words(outcome.traits());
        rows.add(
                new Row(
                        agents.indexOf(agent),
                        outcome.traits().ticket(),
                        'a',
                        'a',
                        'a',
                        rows.kept(words),
                        new byte[0],
                        Row.surprise(reward),
                        Row.reward(reward)));
    }
}
