package dev.repotickets.tools.requirement;

import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.requirement.GherkinScenario;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.requirement.ItemKind;
import dev.repotickets.core.requirement.ItemStatus;
import dev.repotickets.core.requirement.Specification;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.schema.Doc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One row of a traceability matrix, read from left to right: epic, ticket, item. A ticket without
/// items has one row that says so by naming none.
///
/// A scenario covers the requirements and stories of its ticket whose ids are among its tags.
record Trace(
        Optional<String> epicId,
        String ticketId,
        String ticketStatus,
        Optional<String> id,
        Optional<ItemKind> kind,
        String title,
        Optional<ItemStatus> status,
        @Doc("Scenarios of the ticket that have this id as a tag") List<String> scenarios,
        @Doc("Items of the ticket whose ids are tags of this scenario") List<String> covers) {

    static Stream<Trace> of(Ticket ticket, Optional<EpicId> epic) {
        Specification specification = ticket.specification();
        return specification.isEmpty()
                ? Stream.of(
                        new Trace(
                                epic.map(EpicId::value),
                                ticket.key(),
                                ticket.headline().status(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                List.of(),
                                List.of()))
                : specification.items().stream().map(item -> of(ticket, epic, item));
    }

    private static Trace of(Ticket ticket, Optional<EpicId> epic, Item item) {
        Specification specification = ticket.specification();
        List<String> scenarios =
                specification.gherkinScenarios().stream()
                        .filter(it -> it.covers(item))
                        .map(it -> it.id().value())
                        .toList();
        List<String> covers =
                item instanceof GherkinScenario scenario
                        ? specification.items().stream()
                                .filter(it -> scenario.covers(it))
                                .map(it -> it.id().value())
                                .toList()
                        : List.of();
        return new Trace(
                epic.map(EpicId::value),
                ticket.key(),
                ticket.headline().status(),
                Optional.of(item.id().value()),
                Optional.of(item.kind()),
                item.heading(),
                RequirementView.status(item),
                scenarios,
                covers);
    }
}
