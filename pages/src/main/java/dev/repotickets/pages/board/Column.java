package dev.repotickets.pages.board;

import java.util.List;

/// The tickets of one status.
///
/// @param count of all of them, of which `cards` follow on the first `skipped`
/// @param limit how many of that status there should be at most, in all lanes
/// @param earlier where those before are shown; empty where none are left out
/// @param more where the next of them are shown, too; empty where all are shown
/// @param meaning of the status, in a word: open, active, done, dropped
public record Column(
        String status,
        String meaning,
        int count,
        Limit limit,
        List<Card> cards,
        int skipped,
        String earlier,
        String more) {
    public Column {
        cards = List.copyOf(cards);
    }

    /// So many of at most so many; 0 is no limit.
    public record Limit(int count, int most) {
        public static final Limit NONE = new Limit(0, 0);

        public boolean isSet() {
            return most > 0;
        }

        public boolean isExceeded() {
            return isSet() && count > most;
        }
    }

    public int hidden() {
        return count - skipped - cards.size();
    }
}
