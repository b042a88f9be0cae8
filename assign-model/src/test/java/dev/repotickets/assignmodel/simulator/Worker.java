package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Contender;

/// An agent, with all that nobody sees of it. It changes.
final class Worker {
    private static final double HONESTY = 0.75;
    private static final double SPECIALITY = 1.1;

    final int number;
    final int family;
    final int joins;
    final int capacity;
    final double speed;
    private final double[] types;
    private final double[] components;
    private final double[] topics;
    private final double slope;
    private final double loadHarm;
    private final double[] declaredTypes = new double[Setting.TYPES];
    private final double[] declaredComponents = new double[Setting.COMPONENTS];
    private final int[] successes = new int[Setting.COMPONENTS];
    private double base;
    int load;

    Worker(int number, int joins, Dice dice) {
        this.number = number;
        this.joins = joins;
        family = number % Setting.FAMILIES;
        capacity = 2 + dice.below(3);
        speed = StrictMath.exp(dice.normal(0, 0.4));
        base = dice.normal(0.35, 0.5);
        types = dice.normals(Setting.TYPES, 0.6);
        components = dice.normals(Setting.COMPONENTS, 0.5);
        topics = dice.normals(Setting.TOPICS, 0.55);
        slope = 0.5 * (1 + 0.35 * dice.normal(0, 1));
        loadHarm = 1.2 * (0.3 + 0.5 * dice.fraction());
        for (int left = 1 + dice.below(2); left > 0; left--) {
            int speciality = dice.below(Setting.TYPES);
            types[speciality] += SPECIALITY;
            int said = dice.happens(HONESTY) ? speciality : dice.below(Setting.TYPES);
            declaredTypes[said] = 0.6 + 0.4 * dice.fraction();
        }
        int known = best(components);
        int said = dice.happens(HONESTY) ? known : dice.below(Setting.COMPONENTS);
        declaredComponents[said] = 0.6 + 0.4 * dice.fraction();
    }

    double logOdds(Work work) {
        double share = (double) load / capacity;
        return base
                + types[work.type()]
                + components[work.component()]
                + topics[work.topic()]
                - slope * (work.complexity() - 3)
                - loadHarm * share * share
                + 0.5 * StrictMath.tanh(successes[work.component()] / 8.0);
    }

    void succeeded(Work work) {
        successes[work.component()]++;
    }

    /// Skills walk a little, and jump now and then, as when the model behind an agent is changed.
    void drift(Dice dice) {
        base += dice.normal(0, 0.004);
        if (dice.happens(1.0 / 1_500)) {
            base += dice.normal(0, 0.6);
            for (int i = 0; i < types.length; i++) {
                types[i] += dice.normal(0, 0.4);
            }
        }
    }

    Contender contender(Work work) {
        return new Contender(
                "agent" + number,
                "",
                "family" + family,
                load,
                capacity,
                declaredTypes[work.type()],
                declaredComponents[work.component()]);
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
