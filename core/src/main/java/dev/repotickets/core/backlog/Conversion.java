package dev.repotickets.core.backlog;

import dev.repotickets.core.event.Actor;
import dev.repotickets.core.id.PartId;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.Draft;
import dev.repotickets.core.ticket.Links;
import dev.repotickets.core.ticket.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a backlog item says of the ticket that it becomes.
///
/// @param assignee who works on it, instead of the one whom the item names
/// @param reporter who wants it, instead of the one who acts
public record Conversion(
        Optional<String> assignee, Optional<Actor> reporter, String branch, Optional<String> head) {
    private static final int LONGEST_TITLE = 50;

    /// The ticket: each acceptance criterion becomes a requirement, whose id comes from `ids`.
    public Draft of(BacklogItem item, Supplier<PartId> ids, Actor by, Instant at) {
        Outline outline = item.outline();
        List<Requirement> requirements =
                item.definition().acceptanceCriteria().stream()
                        .map(text -> requirement(text, outline.priority(), ids.get(), by, at))
                        .toList();
        return new Draft(
                outline.title(),
                outline.description(),
                outline.itemType().ticketType(),
                Optional.empty(),
                Optional.of(outline.priority()),
                assignee.or(
                        () -> Optional.of(item.people().assignedTo()).filter(it -> !it.isEmpty())),
                List.copyOf(outline.labels()),
                new Plan(
                        Optional.empty(),
                        item.sizing().effortEstimate(),
                        item.sizing().storyPoints(),
                        item.place().epicId()),
                Links.NONE,
                new Specification(
                        requirements,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                branch,
                head,
                reporter);
    }

    private static Requirement requirement(
            String criterion, String priority, PartId id, Actor by, Instant at) {
        return new Requirement(
                id,
                "AC: " + beginning(criterion.strip().replaceAll("\\s+", " ")),
                criterion,
                priority,
                RequirementStatus.DRAFT,
                List.of(),
                at,
                Optional.empty(),
                by.name());
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)) + "...";
    }
}
