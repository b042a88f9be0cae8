package dev.repotickets.tools.requirement;

import dev.repotickets.core.requirement.ExpectedResult;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ItemKind;
import dev.repotickets.core.requirement.ItemStatus;
import dev.repotickets.core.requirement.Requirement;
import dev.repotickets.core.requirement.UserStory;
import dev.repotickets.core.requirement.VerificationMethod;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.schema.Doc;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// What a list shows of one item of a specification; what its kind does not have is left out.
public record RequirementView(
        String id,
        String ticketId,
        ItemKind kind,
        String title,
        @Doc("User stories have none") Optional<ItemStatus> status,
        String priority,
        Optional<Integer> points,
        Optional<VerificationMethod> method,
        List<String> criteria,
        SortedSet<String> tags) {

    static RequirementView of(Ticket ticket, Item item) {
        return switch (item) {
            case Requirement it ->
                    row(
                            ticket,
                            it,
                            it.priority(),
                            Optional.empty(),
                            Optional.empty(),
                            it.acceptanceCriteria(),
                            Collections.emptySortedSet());
            case UserStory it ->
                    row(
                            ticket,
                            it,
                            it.priority(),
                            it.storyPoints(),
                            Optional.empty(),
                            it.acceptanceCriteria(),
                            Collections.emptySortedSet());
            case ExpectedResult it ->
                    row(
                            ticket,
                            it,
                            "",
                            Optional.empty(),
                            Optional.of(it.verificationMethod()),
                            it.successCriteria(),
                            Collections.emptySortedSet());
            case GherkinScenario it ->
                    row(ticket, it, "", Optional.empty(), Optional.empty(), List.of(), it.tags());
        };
    }

    static Optional<ItemStatus> status(Item item) {
        return switch (item) {
            case Requirement it -> Optional.of(ItemStatus.valueOf(it.status().name()));
            case UserStory _ -> Optional.empty();
            case ExpectedResult it -> Optional.of(ItemStatus.valueOf(it.status().name()));
            case GherkinScenario it -> Optional.of(ItemStatus.valueOf(it.status().name()));
        };
    }

    private static RequirementView row(
            Ticket ticket,
            Item item,
            String priority,
            Optional<Integer> points,
            Optional<VerificationMethod> method,
            List<String> criteria,
            SortedSet<String> tags) {
        return new RequirementView(
                item.id().value(),
                ticket.key(),
                item.kind(),
                item.heading(),
                status(item),
                priority,
                points,
                method,
                criteria,
                tags);
    }
}
