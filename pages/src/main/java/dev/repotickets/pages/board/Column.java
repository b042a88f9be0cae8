package dev.repotickets.pages.board;

import java.util.List;

/// The tickets of one status.
///
/// @param count of all of them, of which `cards` follow on the first `skipped`
/// @param earlier where those before are shown; empty where none are left out
/// @param more where the next of them are shown, too; empty where all are shown
/// @param meaning of the status, in a word: open, active, done, dropped
public record Column(
        String status,
        String meaning,
        int count,
        List<Card> cards,
        int skipped,
        String earlier,
        String more) {
    public Column {
        cards = List.copyOf(cards);
    }

    public int hidden() {
        return count - skipped - cards.size();
    }
}
