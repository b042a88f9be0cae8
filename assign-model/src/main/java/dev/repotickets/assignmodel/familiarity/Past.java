package dev.repotickets.assignmodel.familiarity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known from the lines so far, which came in their order. It changes.
final class Past {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Tallies tallies = new Tallies();
    private final Fading year = new Fading(365);
    private final Titles titles = new Titles();
    private final Map<String, Streak> streaks = new HashMap<>();
    private long wordCount;
    private int count;
    private long last = Long.MIN_VALUE;

    void add(Resolved line) {
        long second = line.at().getEpochSecond();
        Topic topic = line.topic();
        List<String> words = Words.of(topic.title());
        Person person =
                people.computeIfAbsent(line.who(), name -> new Person(name, people.size(), second));
        person.add(topic, words, second);
        tallies.add(topic, second);
        titles.add(words, person.number());
        wordCount += words.size();
        streaks.merge(
                topic.component(), new Streak(person.number(), 1), (old, _) -> old.then(person));
        year.add(second);
        count++;
        last = second;
    }

    /// What it says of a ticket, as if asked at its last moment where the second is an earlier one.
    Look look(Topic topic, long second) {
        return new Look(this, topic, Math.max(second, last));
    }

    /// By name.
    List<Person> candidates(long second) {
        return Candidates.of(people.values(), second);
    }

    int people() {
        return people.size();
    }

    int count() {
        return count;
    }

    Tallies tallies() {
        return tallies;
    }

    Fading year() {
        return year;
    }

    Titles titles() {
        return titles;
    }

    /// How many words all titles had.
    long wordCount() {
        return wordCount;
    }

    /// How many of the component's last tickets in a row the person resolved.
    int streak(String component, Person person) {
        Streak streak = streaks.get(component);
        return streak != null && streak.person() == person.number() ? streak.length() : 0;
    }

    private record Streak(int person, int length) {
        Streak then(Person next) {
            return new Streak(next.number(), next.number() == person ? length + 1 : 1);
        }
    }
}
