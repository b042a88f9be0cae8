package dev.repotickets.assignmodel.simulator;

import dev.repotickets.core.outcome.Traits;
import java.util.SortedSet;
import java.util.TreeSet;

/// A task that came, with what nobody sees of it.
record Work(int number, int type, int component, int topic, int complexity, Traits traits) {
    private static final double AT_HOME = 0.7;
    private static final double NOISE = 0.3;
    private static final int TOPIC_WORDS = 20;
    private static final int NOISE_WORDS = 200;

    static Work of(int number, Dice dice) {
        int topic = dice.below(Setting.TOPICS);
        int type = dice.weighted(0.3, 0.2, 0.15, 0.15, 0.1, 0.1);
        int component =
                dice.happens(AT_HOME) ? topic % Setting.COMPONENTS : dice.below(Setting.COMPONENTS);
        int label = dice.happens(AT_HOME) ? topic % Setting.LABELS : dice.below(Setting.LABELS);
        int complexity = 1 + dice.weighted(0.15, 0.25, 0.3, 0.2, 0.1);
        SortedSet<String> labels = new TreeSet<>();
        labels.add("label" + label);
        var traits =
                new Traits(
                        "SIM-" + number,
                        "type" + type,
                        "component" + component,
                        labels,
                        dice.below(5),
                        complexity,
                        words(topic, dice));
        return new Work(number, type, component, topic, complexity, traits);
    }

    private static SortedSet<String> words(int topic, Dice dice) {
        SortedSet<String> words = new TreeSet<>();
        for (int left = 5 + dice.below(6); left > 0; left--) {
            words.add(
                    dice.happens(NOISE)
                            ? "noise" + dice.below(NOISE_WORDS)
                            : "topic" + topic + "x" + dice.below(TOPIC_WORDS));
        }
        return words;
    }
}
