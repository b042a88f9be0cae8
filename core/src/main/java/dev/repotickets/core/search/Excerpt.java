package dev.repotickets.core.search;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.text.Phrase;
import dev.repotickets.core.text.Tokens;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A short piece of the text in which a phrase of a query was found.
final class Excerpt {
    private static final int LONGEST = 120;

    private Excerpt() {}

    /// The surroundings of the first phrase that is found outside of the id and title.
    static Optional<String> of(Ticket ticket, List<Phrase> phrases, Reader view) {
        List<String> shown = Tokens.of(ticket.key() + "\n" + ticket.headline().title());
        return phrases.stream()
                .filter(it -> it.count(shown) == 0)
                .flatMap(phrase -> texts(ticket, view).flatMap(it -> piece(it, phrase).stream()))
                .findFirst();
    }

    private static Stream<String> texts(Ticket ticket, Reader view) {
        var beside = new ArrayList<Record>(view.of(Notes.COMMENT, ticket.key()));
        beside.addAll(view.of(Notes.JOURNAL, ticket.key()));
        return Stream.of(
                        Stream.of(ticket.description()),
                        TicketTexts.specification(ticket.specification()),
                        TicketTexts.notes(beside))
                .flatMap(texts -> texts);
    }

    private static Optional<String> piece(String text, Phrase phrase) {
        if (phrase.count(Tokens.of(text)) == 0) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int found = lower.length() == text.length() ? lower.indexOf(phrase.words().getFirst()) : 0;
        int start = Math.max(0, found - LONGEST / 3);
        int end = Math.min(text.length(), start + LONGEST);
        String piece = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return Optional.of((start > 0 ? "..." : "") + piece + (end < text.length() ? "..." : ""));
    }
}
