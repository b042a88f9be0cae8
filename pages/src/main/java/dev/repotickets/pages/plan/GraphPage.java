package dev.repotickets.pages.plan;

import dev.repotickets.pages.frame.Frame;
import java.util.List;

/// What waits for what, in the order in which it can be done.
///
/// @param circles the tickets that block each other in a circle, each circle a line
/// @param path the chain that takes longest, with its length
/// @param left how many tickets are not shown, because there are too many
public record GraphPage(
        Frame frame,
        List<Level> levels,
        List<String> circles,
        String path,
        int left,
        String focus,
        String here) {
    public GraphPage {
        levels = List.copyOf(levels);
        circles = List.copyOf(circles);
    }

    /// The tickets that can be done when those of the levels before are.
    public record Level(String title, List<Node> nodes) {
        public Level {
            nodes = List.copyOf(nodes);
        }
    }

    /// A ticket, and those that it waits for.
    public record Node(
            String id,
            String title,
            String status,
            List<String> waitsFor,
            boolean isCircular,
            boolean isCritical) {
        public Node {
            waitsFor = List.copyOf(waitsFor);
        }
    }
}
