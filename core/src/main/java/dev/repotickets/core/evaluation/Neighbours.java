package dev.repotickets.core.evaluation;

import dev.repotickets.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the agent did with the tasks whose words are most like this one's: the twenty nearest by the
/// cosine of their TF-IDF weights (Salton and Buckley, 1988), weighted by it, held to its plain
/// rate by four tries. Of the last 2,000.
final class Neighbours implements Baseline {
    private static final int NEAREST = 20;
    private static final int WINDOW = 2_000;
    private static final double STRENGTH = 4;

    private final PlainRate plain = new PlainRate();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final List<Outcome> past = new ArrayList<>();

    private record Near(double likeness, double reward) {}

    @Override
    public String name() {
        return "similar texts";
    }

    @Override
    public double judge(Outcome outcome) {
        Set<String> words = outcome.traits().words();
        double norm = norm(words);
        double good = 0;
        double weight = 0;
        for (Near near : nearest(outcome, words, norm)) {
            good += near.likeness() * near.reward();
            weight += near.likeness();
        }
        return (good + STRENGTH * plain.judge(outcome)) / (weight + STRENGTH);
    }

    @Override
    public boolean isProbability() {
        return true;
    }

    @Override
    public void learn(Outcome outcome) {
        plain.learn(outcome);
        past.add(outcome);
        outcome.traits().words().forEach(it -> frequencies.merge(it, 1, Integer::sum));
    }

    private List<Near> nearest(Outcome outcome, Set<String> words, double norm) {
        return past.subList(Math.max(0, past.size() - WINDOW), past.size()).stream()
                .filter(it -> it.agent().agent().equals(outcome.agent().agent()))
                .filter(it -> !it.traits().ticket().equals(outcome.traits().ticket()))
                .map(it ->
                        new Near(
                                likeness(words, norm, it.traits().words()),
                                it.reward().orElseThrow()))
                .filter(it -> it.likeness() > 0)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(NEAREST)
                .toList();
    }

    private double likeness(Set<String> words, double norm, Set<String> others) {
        double common = 0;
        for (String word : words) {
            if (others.contains(word)) {
                common += square(word);
            }
        }
        return common == 0 ? 0 : common / (norm * norm(others));
    }

    private double norm(Set<String> words) {
        return StrictMath.sqrt(words.stream().mapToDouble(this::square).sum());
    }

    private double square(String word) {
        double idf =
                StrictMath.log(1 + (past.size() + 1.0) / (frequencies.getOrDefault(word, 0) + 1.0));
        return idf * idf;
    }
}
