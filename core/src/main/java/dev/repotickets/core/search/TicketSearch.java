package dev.repotickets.core.search;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Runs a query over all tickets of a view.
public final class TicketSearch {
    private TicketSearch() {}

    /// What was found, best first, and what to say where nothing was.
    public record Found(List<Hit> hits, Optional<String> hint) {}

    /// `me` is who `assignee:me` means. Without words to look for, the order is newest change
    /// first.
    public static Found run(String text, Reader view, Configuration rules, String me, Instant now) {
        Query query = QueryParser.parse(text);
        var conditions = new Conditions(rules, me, now);
        Predicate<Candidate> filter =
                query.filters().stream().map(conditions::of).reduce(_ -> true, Predicate::and);
        boolean deep = !query.terms().isEmpty();
        List<Candidate> candidates =
                view.all(Ticket.KIND).stream()
                        .filter(ticket -> !ticket.isDeleted())
                        .map(ticket -> Candidate.of(ticket, view, deep))
                        .filter(filter)
                        .toList();
        var ranking = new Ranking(query.terms(), candidates);
        List<Hit> hits =
                candidates.stream()
                        .filter(candidate -> fits(query, candidate))
                        .map(it -> hit(it, ranking))
                        .sorted(
                                Comparator.comparingDouble(Hit::score)
                                        .reversed()
                                        .thenComparing(Hit::updatedAt, Comparator.reverseOrder())
                                        .thenComparing(it -> it.ticket().key()))
                        .toList();
        return new Found(hits, hits.isEmpty() ? hint(query, candidates) : Optional.empty());
    }

    private static boolean fits(Query query, Candidate candidate) {
        return query.terms().stream()
                .allMatch(term -> term.negated() != Ranking.holds(term, candidate));
    }

    private static Hit hit(Candidate candidate, Ranking ranking) {
        return new Hit(
                candidate.ticket(),
                candidate.updatedAt(),
                ranking.score(candidate),
                ranking.match(candidate));
    }

    /// A word that is written here and looks like one of those that were not found.
    private static Optional<String> hint(Query query, List<Candidate> candidates) {
        Set<String> words = new TreeSet<>();
        for (Candidate candidate : candidates) {
            String title = candidate.ticket().headline().title().toLowerCase(Locale.ROOT);
            words.addAll(List.of(title.split("[^\\p{L}\\p{N}]+", -1)));
            words.addAll(candidate.ticket().headline().labels());
        }
        words.removeIf(word -> word.length() < 3);
        return query.terms().stream()
                .filter(term -> !term.negated())
                .filter(term -> candidates.stream().noneMatch(it -> Ranking.holds(term, it)))
                .flatMap(term -> Closest.to(term.text(), words, 1).stream())
                .findFirst()
                .map(word -> "Nothing found. Did you mean \"" + word + "\"?");
    }
}
