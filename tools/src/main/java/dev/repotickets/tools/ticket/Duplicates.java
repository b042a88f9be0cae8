package dev.repotickets.tools.ticket;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.search.TicketTexts;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.text.Match;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.ticket.TicketHead;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tickets that may be about the same: not ended, and of the words of both titles at least 60 % are
/// in both (Jaccard, "The distribution of the flora in the alpine zone", 1912).
final class Duplicates {
    private static final double ALIKE = 0.6;
    private static final int SHORTEST = 3;
    private static final int SOUGHT = 3;
    private static final int MOST = 3;

    private Duplicates() {}

    /// What to say about a title that is to be new; nothing where no other one is like it, or where
    /// looking would hold up those who want to write.
    static List<String> warnings(String title, Reader view, Configuration rules) {
        Set<String> words = Set.copyOf(Tokens.of(title));
        List<Phrase> longest =
                words.stream()
                        .filter(it -> it.length() >= SHORTEST)
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(it -> it))
                        .limit(SOUGHT)
                        .map(it -> new Phrase(List.of(it), false))
                        .toList();
        if (longest.isEmpty()) {
            return List.of();
        }
        return view.matchesAtHand(TicketTexts.FORM, longest).orElse(List.of()).stream()
                .sorted(
                        Comparator.comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::key))
                .flatMap(it -> view.head(TicketHead.FORM, it.key()).stream())
                .filter(it -> !rules.category(it.status()).isEnded())
                .filter(it -> alike(words, Set.copyOf(Tokens.of(it.title()))) >= ALIKE)
                .limit(MOST)
                .map(it ->
                        "may be the same as "
                                + it.key()
                                + " ("
                                + it.status()
                                + "): if so, ticket_close it as a duplicate")
                .toList();
    }

    private static double alike(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
