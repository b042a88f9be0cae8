package dev.repotickets.assignmodel.familiarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one person has resolved. It changes.
final class Person {
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private final String name;
    private final int number;
    private final long first;
    private final Fading month = new Fading(MONTH);
    private final Fading year = new Fading(YEAR);
    private final Tally all = new Tally();
    private final Tallies tallies = new Tallies();
    private final Map<String, Integer> words = new HashMap<>();
    private final long[] moments = new long[Candidates.BUSY];
    private int wordCount;
    private double complexities;

    /// @param number its place among all persons, by when they first resolved something
    Person(String name, int number, long first) {
        this.name = name;
        this.number = number;
        this.first = first;
    }

    void add(Topic topic, List<String> title, long second) {
        moments[all.ever() % moments.length] = second;
        month.add(second);
        year.add(second);
        all.add(second);
        tallies.add(topic, second);
        title.forEach(it -> words.merge(it, 1, Integer::sum));
        wordCount += title.size();
        complexities += topic.complexity();
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    Fading month() {
        return month;
    }

    Fading year() {
        return year;
    }

    Tally all() {
        return all;
    }

    Tallies tallies() {
        return tallies;
    }

    /// The mean complexity of what was resolved, from 1 to 5.
    double complexity() {
        return complexities / all.ever();
    }

    double tenureDays(long second) {
        return (second - first) / 86_400.0;
    }

    /// How often the word was in titles.
    int times(String word) {
        return words.getOrDefault(word, 0);
    }

    /// How many words all titles had.
    int wordCount() {
        return wordCount;
    }

    /// Whether at least `BUSY` tickets were resolved since then.
    boolean wasBusySince(long second) {
        return all.ever() >= moments.length && moments[all.ever() % moments.length] >= second;
    }

    boolean wasSeenSince(long second) {
        return moments[(all.ever() - 1) % moments.length] >= second;
    }
}
