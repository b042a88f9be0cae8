package dev.repotickets.pages.work;

import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// The agents, and what each of them does now.
public record Agents(Frame frame, List<Card> cards) {
    public Agents {
        cards = List.copyOf(cards);
    }

    /// One agent. `heard` is how long ago it was last heard of, `success` the share of its tries
    /// that went well; texts say so where there is nothing.
    public record Card(
            String id,
            String name,
            String type,
            String state,
            boolean isAvailable,
            String heard,
            String note,
            String load,
            String success,
            String model,
            List<Piece> pieces) {
        public Card {
            pieces = List.copyOf(pieces);
        }
    }

    /// A task that it has now.
    public record Piece(String id, String ticket, String status, String text, String lease) {}
}
