package dev.repotickets.core.ticket;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The fields that somebody wants to change; those that are absent stay. An empty text clears
/// `description`, `type`, `assignee`, `due`, `epicId` and `parentId`; a negative number clears
/// `estimate` and `points`.
public record Edit(
        Optional<String> title,
        Optional<String> description,
        Optional<String> type,
        Optional<String> priority,
        Optional<String> status,
        Optional<String> assignee,
        Optional<List<String>> labels,
        List<String> addLabels,
        List<String> removeLabels,
        Optional<Double> estimate,
        Optional<Integer> points,
        Optional<String> due,
        Optional<String> epicId,
        Optional<String> parentId) {

    SortedSet<String> labelsOf(SortedSet<String> current) {
        var result = new TreeSet<String>(labels.map(Checks::labels).orElse(current));
        result.addAll(Checks.labels(addLabels));
        result.removeAll(Checks.labels(removeLabels));
        return Checks.labels(result);
    }

    Optional<String> assigneeOf(Optional<String> current) {
        return assignee.isPresent() ? assignee.filter(name -> !name.isBlank()) : current;
    }

    Plan planOf(Plan current) {
        return new Plan(
                Checks.day("due", due, current.due()),
                estimate.isPresent() ? estimate.filter(it -> !(it < 0)) : current.estimatedHours(),
                points.isPresent() ? points.filter(it -> it >= 0) : current.storyPoints(),
                epicId.isPresent()
                        ? epicId.filter(it -> !it.isBlank()).map(EpicId::new)
                        : current.epicId());
    }

    Links linksOf(Links current) {
        return parentId.isPresent()
                ? current.parent(parentId.filter(it -> !it.isBlank()).map(TicketId::new))
                : current;
    }
}
