package dev.repotickets.core.assign;

import dev.repotickets.core.outcome.Contender;
import dev.repotickets.core.outcome.Factor;
import dev.repotickets.core.outcome.Outcome;
import dev.repotickets.core.outcome.Traits;
import java.util.ArrayList;
import java.util.List;

/// What the outcomes so far say of agents.
///
/// A hierarchy of Beta-Binomial rates (Gelman et al., "Bayesian Data Analysis", chapter 5), each
/// held to the one above it by so many tries: the whole, the agent (4), the agent with the type of
/// task (4). What an agent declares shifts where its rate for a type begins, in log-odds: 1.2 for
/// being made for the type, 0.5 for knowing the component; the more outcomes there are, the less
/// that counts. A full agent is 0.3 worse than an idle one.
final class Beliefs {
    private static final String ALL = "";
    private static final double STRENGTH = 4;
    private static final double MADE_FOR = 1.2;
    private static final double KNOWS = 0.5;
    private static final double LOAD = 0.3;

    private final Rates rates = new Rates();
    private final Track track = new Track();

    /// The probability of an outcome that is not learned yet, and the track record of it.
    double foretell(Outcome outcome) {
        double probability = of(outcome.traits(), outcome.agent()).probability();
        track.add(probability, rate(), outcome.reward().orElseThrow());
        return probability;
    }

    void learn(Outcome outcome) {
        String agent = name(outcome.agent());
        String type = outcome.traits().taskType();
        rates.learn(outcome, ALL, agent, agent + "\n" + type, "\n" + type);
    }

    Quality quality() {
        return track.quality();
    }

    Estimate of(Traits task, Contender contender) {
        double baseline = LogOdds.of(rate());
        Rates.Rate own = rates.of(name(contender));
        Rates.Rate typed = rates.of(name(contender) + "\n" + task.taskType());
        double skill = LogOdds.of(own.towards(rate(), STRENGTH));
        double made = MADE_FOR * contender.declaredType();
        double known = KNOWS * contender.declaredComponent();
        double before = skill + made + known;
        double after = LogOdds.of(typed.towards(LogOdds.probability(before), STRENGTH));
        double share = (double) contender.load() / contender.capacity();
        double load = -LOAD * share * share;
        var factors = new ArrayList<Factor>();
        add(factors, "success so far", skill - baseline, own.evidence());
        add(factors, "made for " + task.taskType(), made, "");
        add(factors, "knows the area", known, "");
        add(factors, "success on " + task.taskType(), after - before, typed.evidence());
        add(factors, "load", load, contender.load() + " of " + contender.capacity());
        return estimate(task, contender, baseline, after + load, factors);
    }

    private Estimate estimate(
            Traits task,
            Contender contender,
            double baseline,
            double logOdds,
            List<Factor> factors) {
        double p = LogOdds.probability(logOdds);
        Rates.Rate typed = rates.of(name(contender) + "\n" + task.taskType());
        return new Estimate(
                p,
                StrictMath.sqrt(1 / ((typed.tries() + STRENGTH) * p * (1 - p))),
                baseline,
                List.copyOf(factors),
                minutes(typed, task),
                java.util.Collections.emptySortedMap());
    }

    private double minutes(Rates.Rate typed, Traits task) {
        double seconds =
                typed.seconds() > 0 ? typed.seconds() : rates.of("\n" + task.taskType()).seconds();
        return seconds / 60;
    }

    private static void add(List<Factor> factors, String name, double logOdds, String evidence) {
        if (logOdds != 0) {
            factors.add(new Factor(name, logOdds, evidence));
        }
    }

    /// The rate of the whole, one half while there is nothing.
    private double rate() {
        return rates.of(ALL).towards(0.5, 2);
    }

    /// With another version it is another agent.
    private static String name(Contender contender) {
        return contender.agent() + "\r" + contender.version();
    }
}
