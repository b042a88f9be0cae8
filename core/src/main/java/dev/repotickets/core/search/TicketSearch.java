package dev.repotickets.core.search;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A query over all tickets of a view.
public final class TicketSearch {
    /// The best first; without words to look for, the newest change first.
    public static final Comparator<Hit> ORDER =
            Comparator.comparingDouble(Hit::score)
                    .reversed()
                    .thenComparing(it -> it.ticket().updatedAt(), Comparator.reverseOrder())
                    .thenComparing(it -> it.ticket().key());

    private final Reader view;
    private final Query query;
    private final Predicate<TicketHead> filter;

    private TicketSearch(Reader view, Query query, Predicate<TicketHead> filter) {
        this.view = view;
        this.query = query;
        this.filter = filter;
    }

    /// `me` is who `assignee:me` means.
    public static TicketSearch of(
            String text, Reader view, Configuration rules, String me, Instant now) {
        Query query = QueryParser.parse(text);
        var conditions = new Conditions(rules, me, now);
        return new TicketSearch(
                view,
                query,
                query.filters().stream().map(conditions::of).reduce(_ -> true, Predicate::and));
    }

    /// All that fit, in any order.
    public List<Hit> hits() {
        List<Phrase> wanted = phrases(false);
        Set<String> unwanted =
                phrases(true).stream()
                        .flatMap(it -> view.matches(TicketTexts.FORM, List.of(it)).stream())
                        .map(Match::key)
                        .collect(Collectors.toSet());
        Stream<Hit> found =
                wanted.isEmpty()
                        ? view.heads(TicketHead.FORM).stream().map(it -> new Hit(it, 0))
                        : view.matches(TicketTexts.FORM, wanted).stream()
                                .flatMap(it ->
                                        view
                                                .head(TicketHead.FORM, it.key())
                                                .map(head -> new Hit(head, score(it)))
                                                .stream());
        return found.filter(it -> !it.ticket().isDeleted())
                .filter(it -> filter.test(it.ticket()))
                .filter(it -> unwanted.isEmpty() || !unwanted.contains(it.ticket().key()))
                .toList();
    }

    /// Two ways of adding up the same numbers differ in the last digits.
    private static double score(Match match) {
        return Math.round(match.score() * 1e9) / 1e9;
    }

    /// A short piece of the text in which a word was found, where that is not the title.
    public Optional<String> excerpt(TicketHead ticket) {
        List<Phrase> wanted = phrases(false);
        return wanted.isEmpty()
                ? Optional.empty()
                : view.find(Ticket.KIND, ticket.key()).flatMap(it -> Excerpt.of(it, wanted, view));
    }

    private List<Phrase> phrases(boolean negated) {
        return query.terms().stream()
                .filter(it -> it.negated() == negated)
                .map(Query.Term::phrase)
                .toList();
    }

    /// What to say where nothing was found: a word that is written here and looks like one of those
    /// that were not found.
    public Optional<String> hint() {
        List<Phrase> unknown =
                phrases(false).stream()
                        .filter(it -> view.matches(TicketTexts.FORM, List.of(it)).isEmpty())
                        .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        Set<String> words = new TreeSet<>();
        for (TicketHead ticket : view.heads(TicketHead.FORM)) {
            if (!ticket.isDeleted()) {
                words.addAll(Tokens.of(ticket.title()));
                ticket.labels().forEach(it -> words.addAll(Tokens.of(it)));
            }
        }
        words.removeIf(word -> word.length() < 3);
        return unknown.stream()
                .flatMap(it -> it.words().stream())
                .flatMap(it -> Closest.to(it, words, 1).stream())
                .findFirst()
                .map(word -> "Nothing found. Did you mean \"" + word + "\"?");
    }
}
