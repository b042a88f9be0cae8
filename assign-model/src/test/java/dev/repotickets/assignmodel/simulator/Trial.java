package dev.repotickets.assignmodel.simulator;

import dev.repotickets.assignmodel.number.LogLoss;
import dev.repotickets.core.assign.LogOdds;
import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Lets somebody choose through whole runs.
final class Trial {
    private static final int AFTER_JOIN = 300;

    private Trial() {}

    static Figures of(Setting setting, int seeds, LongFunction<Chooser> chooser) {
        Figures all = Figures.NONE;
        for (long seed = 1; seed <= seeds; seed++) {
            all = all.plus(run(setting, seed, chooser.apply(seed)));
        }
        return all;
    }

    static Figures run(Setting setting, long seed, Chooser chooser) {
        Workplace place = new Workplace(setting, seed);
        double[] regret = new double[3];
        double successes = 0;
        double losses = 0;
        double joinRegret = 0;
        double joinSteps = 0;
        double[][] bins = new double[10][3];
        for (int step = 0; step < setting.steps(); step++) {
            List<Outcome> told = new ArrayList<>();
            Work work = place.next(told);
            told.forEach(chooser::learn);
            List<Worker> available = place.available();
            List<Contender> contenders = available.stream().map(it -> it.contender(work)).toList();
            Chooser.Choice choice = chooser.choose(work.traits(), contenders);
            Worker chosen = available.get(choice.index());
            double best =
                    available.stream().mapToDouble(it -> place.chance(it, work)).max().orElse(0);
            double lost = best - place.chance(chosen, work);
            regret[0] += step < 200 ? lost : 0;
            regret[1] += step < 1_000 ? lost : 0;
            regret[2] += lost;
            if (place.isAfterJoin(AFTER_JOIN)) {
                joinRegret += lost;
                joinSteps++;
            }
            double reward = place.assign(chosen, work) ? 1 : 0;
            successes += reward;
            double p = Math.clamp(choice.probability(), 0.01, 0.99);
            losses += LogLoss.of(LogOdds.of(p), reward);
            double[] bin = bins[Math.min(9, (int) (p * 10))];
            bin[0] += p;
            bin[1] += reward;
            bin[2]++;
        }
        return new Figures(
                1,
                regret[0],
                regret[1],
                regret[2],
                setting.steps(),
                successes,
                losses,
                joinRegret,
                joinSteps,
                bins);
    }
}
