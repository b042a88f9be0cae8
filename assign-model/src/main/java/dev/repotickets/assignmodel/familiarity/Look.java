package dev.repotickets.assignmodel.familiarity;

import java.util.List;

/// The past as seen from one ticket: how much its title is like those of each person.
final class Look {
    private final Past past;
    private final Topic topic;
    private final long second;
    private final List<String> words;
    private final List<Person> candidates;
    private final Likeness likeness;

    Look(Past past, Topic topic, long second) {
        this.past = past;
        this.topic = topic;
        this.second = second;
        words = Words.of(topic.title());
        candidates = past.candidates(second);
        likeness = Likeness.of(past.titles().like(words), past.people());
    }

    /// By name.
    List<Person> candidates() {
        return candidates;
    }

    Topic topic() {
        return topic;
    }

    long second() {
        return second;
    }

    Past past() {
        return past;
    }

    List<String> words() {
        return words;
    }

    Likeness likeness() {
        return likeness;
    }

    /// The features of each candidate, in the order of the candidates.
    double[][] features() {
        Feature[] all = Feature.values();
        double[][] rows = new double[candidates.size()][all.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < all.length; j++) {
                rows[i][j] = all[j].of(candidates.get(i), this);
            }
        }
        return rows;
    }
}
