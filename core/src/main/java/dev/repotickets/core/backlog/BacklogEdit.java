package dev.repotickets.core.backlog;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.id.BacklogId;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.ticket.Checks;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// The fields that somebody wants to change; those that are absent stay. An empty text clears, and
/// a negative number does.
public record BacklogEdit(
        Optional<String> title,
        Optional<String> description,
        Optional<ItemType> type,
        Optional<String> priority,
        Optional<BacklogStatus> status,
        Optional<List<String>> labels,
        Optional<String> component,
        Optional<String> theme,
        Optional<Integer> storyPoints,
        Optional<Integer> businessValue,
        Optional<Double> effortEstimate,
        Optional<RiskLevel> riskLevel,
        Optional<String> productOwner,
        Optional<String> assignedTo,
        Optional<String> epic,
        Optional<String> sprint,
        Optional<SortedSet<BacklogId>> dependencies,
        Optional<List<String>> acceptanceCriteria,
        Optional<List<String>> definitionOfDone) {

    Outline outlineOf(Outline current, Configuration rules) {
        return new Outline(
                title.orElse(current.title()),
                description.orElse(current.description()),
                type.orElse(current.itemType()),
                priority.map(rules::priority).orElse(current.priority()),
                status.orElse(current.status()),
                labels.map(Checks::labels).orElse(current.labels()),
                component.map(String::strip).orElse(current.component()),
                theme.map(String::strip).orElse(current.theme()));
    }

    Sizing sizingOf(Sizing current) {
        return new Sizing(
                storyPoints.isPresent() ? storyPoints.filter(it -> it >= 0) : current.storyPoints(),
                businessValue.isPresent()
                        ? businessValue.filter(it -> it >= 0)
                        : current.businessValue(),
                effortEstimate.isPresent()
                        ? effortEstimate.filter(it -> !(it < 0))
                        : current.effortEstimate(),
                riskLevel.orElse(current.riskLevel()));
    }

    Stakeholders peopleOf(Stakeholders current) {
        return new Stakeholders(
                productOwner.orElse(current.productOwner()),
                assignedTo.orElse(current.assignedTo()));
    }

    Place placeOf(Place current) {
        return new Place(
                epic.isPresent()
                        ? epic.filter(it -> !it.isBlank()).map(EpicId::new)
                        : current.epicId(),
                sprint.isPresent()
                        ? sprint.filter(it -> !it.isBlank()).map(SprintId::new)
                        : current.sprintId(),
                current.ticketId(),
                current.rank());
    }

    Definition definitionOf(Definition current) {
        return new Definition(
                dependencies.orElse(current.dependencies()),
                acceptanceCriteria.orElse(current.acceptanceCriteria()),
                definitionOfDone.orElse(current.definitionOfDone()));
    }
}
