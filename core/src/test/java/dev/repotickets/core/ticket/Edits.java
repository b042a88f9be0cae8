package dev.repotickets.core.ticket;

import java.util.List;
import java.util.Optional;

/// Edits of one field each.
public final class Edits {
    private Edits() {}

    public static Edit title(String title) {
        return edit(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Edit status(String status) {
        return edit(Optional.empty(), Optional.empty(), Optional.of(status), Optional.empty());
    }

    public static Edit description(String text) {
        return edit(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    public static Edit assignee(String name) {
        return edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name));
    }

    public static Edit priority(String priority) {
        return edit(Optional.of(priority), Optional.empty(), List.of(), List.of());
    }

    public static Edit points(int points) {
        return edit(Optional.empty(), Optional.of(points), List.of(), List.of());
    }

    public static Edit addLabel(String label) {
        return edit(Optional.empty(), Optional.empty(), List.of(label), List.of());
    }

    public static Edit removeLabel(String label) {
        return edit(Optional.empty(), Optional.empty(), List.of(), List.of(label));
    }

    private static Edit edit(
            Optional<String> title,
            Optional<String> description,
            Optional<String> status,
            Optional<String> assignee) {
        return new Edit(
                title,
                description,
                Optional.empty(),
                Optional.empty(),
                status,
                assignee,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Edit edit(
            Optional<String> priority,
            Optional<Integer> points,
            List<String> added,
            List<String> removed) {
        return new Edit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                priority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                added,
                removed,
                Optional.empty(),
                points,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
