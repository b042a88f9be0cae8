package dev.repotickets.pages.board;

import java.util.List;

/// A ticket on the board. All texts but the first four may be empty.
///
/// @param rank of the priority: 0 is the highest
/// @param lease who holds it, and for how much longer
/// @param epicTitle of the epic that it is in
/// @param blockedBy the unfinished tickets that it waits for
/// @param due the day, where there is one
public record Card(
        String id,
        String title,
        String status,
        String priority,
        int rank,
        String assignee,
        String lease,
        List<String> labels,
        String epicId,
        String epicTitle,
        List<String> blockedBy,
        String due,
        boolean isOverdue,
        String points) {

    public Card {
        labels = List.copyOf(labels);
        blockedBy = List.copyOf(blockedBy);
    }
}
