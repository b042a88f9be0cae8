package dev.repotickets.assignmodel.feature;

import dev.repotickets.assignmodel.memory.Keys;
import dev.repotickets.assignmodel.memory.Neighbours;
import dev.repotickets.assignmodel.memory.Reading;
import dev.repotickets.assignmodel.memory.Standing;
import dev.repotickets.core.outcome.Contender;

/// Reads the features off a memory.
final class Sight {
    private static final double NEIGHBOURS = 1;
    private static final double TO_LOG_ODDS = 4;
    private static final double LOG_SCALE = 5;
    private static final double TREND_SCALE = 10;
    private static final double MEMORY_SPAN = 100;
    private static final double PACE = 3;

    private final Subject subject;
    private final Contender who;
    private final Standing standing;
    private final double skill;
    private final Reading type;
    private final Reading component;
    private final Reading complexity;
    private final Reading[] labels;
    private final Reading family;

    Sight(Subject subject, Contender who, Standing standing, double skill) {
        this.subject = subject;
        this.who = who;
        this.standing = standing;
        this.skill = skill;
        Keys keys = subject.keys();
        type = standing.of(keys.type());
        component = keys.component().map(standing::of).orElse(Reading.NONE);
        complexity = standing.of(keys.complexity());
        labels = new Reading[keys.labels().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = standing.of(keys.labels().get(i));
        }
        family = standing.family(keys.type());
    }

    /// The features, with slices drawn to nothing by as much as `strength` outcomes.
    double[] with(double strength) {
        double[] x = new double[Feature.SIZE];
        put(x, Feature.SKILL, skill);
        put(x, Feature.AT_TYPE, type.residual(0, strength));
        put(x, Feature.AT_COMPONENT, component.residual(0, strength));
        put(x, Feature.AT_LABELS, labels(strength));
        put(x, Feature.AT_COMPLEXITY, complexity.residual(0, strength));
        put(x, Feature.FAMILY_AT_TYPE, family.residual(0, strength));
        putTask(x);
        putTexts(x);
        putPast(x);
        putNow(x);
        return x;
    }

    private void putTask(double[] x) {
        put(x, Feature.TYPE, subject.type());
        put(x, Feature.COMPONENT, subject.component());
        put(x, Feature.COMPLEXITY_RATE, subject.complexity());
        put(x, Feature.COMPLEXITY, (Math.clamp(subject.traits().complexity(), 1, 5) - 3) / 2.0);
        put(x, Feature.PRIORITY, (Math.clamp(subject.traits().urgency(), 0, 4) - 2) / 2.0);
        put(x, Feature.ONE, 1);
    }

    private void putTexts(double[] x) {
        Neighbours.Tally own = subject.neighbours().of(standing.index());
        put(x, Feature.AT_SIMILAR, own.mean(NEIGHBOURS) * TO_LOG_ODDS);
        put(x, Feature.SIMILAR, subject.neighbours().total().mean(NEIGHBOURS) * TO_LOG_ODDS);
        put(x, Feature.FAMILIARITY, log(own.weight()));
    }

    private void putPast(double[] x) {
        double count = standing.all().count();
        put(x, Feature.COUNT, log(count));
        put(x, Feature.COUNT_AT_TYPE, log(type.count()));
        put(x, Feature.COUNT_AT_COMPONENT, log(component.count()));
        put(x, Feature.UNKNOWN, 1 / (1 + count));
        put(x, Feature.TREND, standing.trend() / TREND_SCALE);
        put(x, Feature.RECENCY, count > 0 ? StrictMath.exp(-standing.age() / MEMORY_SPAN) : 0);
        Reading pace = standing.of(subject.keys().pace());
        put(x, Feature.SPEED, (pace.successes() - pace.expected()) / (pace.count() + PACE));
    }

    private void putNow(double[] x) {
        double load = Math.clamp((double) who.load() / Math.max(1, who.capacity()), 0, 1);
        put(x, Feature.LOAD, load);
        put(x, Feature.LOAD_SQUARE, load * load);
        put(x, Feature.DECLARED_TYPE, share(who.declaredType()));
        put(x, Feature.DECLARED_COMPONENT, share(who.declaredComponent()));
    }

    private double labels(double strength) {
        double sum = 0;
        for (Reading each : labels) {
            sum += each.residual(0, strength);
        }
        return labels.length == 0 ? 0 : sum / labels.length;
    }

    /// From 0 to 1, whatever was written down.
    private static double share(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1);
    }

    private static double log(double count) {
        return StrictMath.log1p(count) / LOG_SCALE;
    }

    private static void put(double[] x, Feature feature, double value) {
        x[feature.index()] = value;
    }
}
