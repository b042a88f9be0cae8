package dev.repotickets.assignmodel.familiarity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// What the learned ranking is compared with.
final class Baselines {
    static final String ALL_TIE = "original auto-assign (all tie)";
    static final String SMART = "original SmartAgentSelector (task type)";
    static final String FREQUENT = "most frequent, 30-day decay";
    static final String COMPONENT = "component + modules frequency";
    static final String COMPONENT_RECENT = "component + modules frequency, 90-day decay";
    static final String BAYES = "naive Bayes text + prior";
    static final String NEAREST = "TF-IDF kNN";

    /// Everybody is thought to have done so much before, so that nobody is impossible.
    private static final double SOME = 0.3;

    private Baselines() {}

    static Map<String, Ranker> all() {
        var all = new LinkedHashMap<String, Ranker>();
        all.put(ALL_TIE, shares((_, _) -> 1));
        all.put(SMART, powers(Baselines::smart));
        all.put(FREQUENT, shares((p, l) -> SOME + p.month().at(l.second())));
        all.put(COMPONENT, shares(component((tally, _) -> tally.ever())));
        all.put(COMPONENT_RECENT, shares(component((it, l) -> it.recent(l.second()))));
        all.put(BAYES, powers((p, l) -> StrictMath.log(p.all().ever()) + Share.words(p, l)));
        all.put(NEAREST, shares((p, l) -> 0.005 + l.likeness().votes()[p.number()]));
        return all;
    }

    /// The original's points of a person for the type of the ticket, as they are where every ticket
    /// was resolved by its person and nothing is known of durations, preferences and load: 20 for
    /// the success rate of the type, up to 10 for experience, 15 from three successes on, 10 for
    /// the overall rate.
    private static double smart(Person person, Look look) {
        int times = person.tallies().type(look.topic().type()).ever();
        double overall = 10;
        return times == 0 ? overall : overall + 20 + Math.min(times, 10) + (times >= 3 ? 15 : 0);
    }

    private static ToDoubleBiFunction<Person, Look> component(
            ToDoubleBiFunction<Tally, Look> count) {
        return (person, look) -> {
            Tallies own = person.tallies();
            double sum = count.applyAsDouble(own.component(look.topic().component()), look);
            for (String module : look.topic().modules()) {
                sum += count.applyAsDouble(own.module(module), look);
            }
            return SOME + sum;
        };
    }

    private static Ranker shares(ToDoubleBiFunction<Person, Look> formula) {
        return look -> {
            double[] values = values(formula, look);
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            return values;
        };
    }

    private static Ranker powers(ToDoubleBiFunction<Person, Look> formula) {
        return look -> {
            double[] values = values(formula, look);
            double[][] rows = new double[values.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {values[i]};
            }
            Choice choice = Choice.of(rows, new double[] {1});
            for (int i = 0; i < values.length; i++) {
                values[i] = choice.probability(i);
            }
            return values;
        };
    }

    private static double[] values(ToDoubleBiFunction<Person, Look> formula, Look look) {
        return look.candidates().stream()
                .mapToDouble(it -> formula.applyAsDouble(it, look))
                .toArray();
    }
}
