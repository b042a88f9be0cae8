package dev.repotickets.assignmodel.familiarity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Who comes into question: people with at least 5 tickets in the last 365 days. Where they are
/// fewer than two, those with any ticket in these days; where there are none, everybody.
final class Candidates {
    /// So many tickets in a year make a candidate.
    static final int BUSY = 5;

    private static final long YEAR = 365 * 86_400L;

    private Candidates() {}

    /// By name.
    static List<Person> of(Collection<Person> people, long second) {
        long since = second - YEAR;
        List<Person> busy = those(people, it -> it.wasBusySince(since));
        if (busy.size() > 1) {
            return busy;
        }
        List<Person> seen = those(people, it -> it.wasSeenSince(since));
        return seen.isEmpty() ? those(people, _ -> true) : seen;
    }

    private static List<Person> those(Collection<Person> people, Predicate<Person> those) {
        return people.stream().filter(those).sorted(Comparator.comparing(Person::name)).toList();
    }
}
