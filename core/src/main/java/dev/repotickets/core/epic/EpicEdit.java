package dev.repotickets.core.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.ticket.Checks;
import java.util.List;
import java.util.Optional;

/// The fields that somebody wants to change; those that are absent stay. An empty text clears
/// `description`, `owner`, `ownerEmail`, `targetVersion` and the dates; a negative number clears
/// `estimatedPoints`.
public record EpicEdit(
        Optional<String> title,
        Optional<String> description,
        Optional<EpicStatus> status,
        Optional<String> priority,
        Optional<String> owner,
        Optional<String> ownerEmail,
        Optional<List<String>> labels,
        Optional<String> targetVersion,
        Optional<String> startDate,
        Optional<String> targetDate,
        Optional<Integer> estimatedPoints,
        Optional<List<String>> goals,
        Optional<List<String>> successCriteria) {

    Outline outlineOf(Outline current, Configuration rules) {
        return new Outline(
                title.orElse(current.title()),
                description.orElse(current.description()),
                status.orElse(current.status()),
                priority.map(rules::priority).orElse(current.priority()),
                labels.map(Checks::labels).orElse(current.labels()));
    }

    Owner ownerOf(Owner current) {
        return new Owner(
                owner.map(String::strip).orElse(current.owner()),
                ownerEmail.map(String::strip).orElse(current.ownerEmail()));
    }

    Schedule scheduleOf(Schedule current) {
        var changed =
                new Schedule(
                        targetVersion.map(String::strip).orElse(current.targetVersion()),
                        Checks.day("start_date", startDate, current.startDate()),
                        Checks.day("target_date", targetDate, current.targetDate()),
                        current.completedDate(),
                        estimatedPoints.isPresent()
                                ? estimatedPoints.filter(it -> it >= 0)
                                : current.estimatedStoryPoints());
        return startDate.isPresent() || targetDate.isPresent() ? changed.inOrder() : changed;
    }
}
