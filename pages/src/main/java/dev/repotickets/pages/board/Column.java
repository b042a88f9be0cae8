package dev.repotickets.pages.board;

import java.util.List;

/// The tickets of one status.
///
/// @param count of all of them, of which `cards` are the first
/// @param more where the next of them are shown, too; empty where all are shown
/// @param meaning of the status, in a word: open, active, done, dropped
public record Column(String status, String meaning, int count, List<Card> cards, String more) {
    public Column {
        cards = List.copyOf(cards);
    }

    public int hidden() {
        return count - cards.size();
    }
}
