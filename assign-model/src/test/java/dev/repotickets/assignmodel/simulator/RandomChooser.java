package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.List;

final class RandomChooser implements Chooser {
    private final Dice dice;

    RandomChooser(long seed) {
        dice = new Dice(seed);
    }

    @Override
    public Choice choose(Traits task, List<Contender> contenders) {
        return new Choice(dice.below(contenders.size()), 0.5);
    }

    @Override
    public void learn(Outcome outcome) {}
}
