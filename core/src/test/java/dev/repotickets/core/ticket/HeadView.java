package dev.repotickets.core.ticket;

import dev.repotickets.core.requirement.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All that a head says, to be compared: as read off a head, and as worked out of a ticket.
public record HeadView(String key, List<Object> parts) {

    public static HeadView of(TicketHead head) {
        var parts =
                new ArrayList<Object>(
                        List.of(
                                head.id(),
                                head.uid(),
                                head.title(),
                                head.isDeleted(),
                                head.isSpecified(),
                                head.tally(),
                                head.isDescribed(),
                                head.status(),
                                head.priority(),
                                head.type(),
                                head.assignee(),
                                head.reporter(),
                                head.epicId(),
                                head.createdAt(),
                                head.updatedAt(),
                                head.due(),
                                head.storyPoints(),
                                head.estimatedHours(),
                                head.claim(),
                                head.labels(),
                                head.links()));
        Arrays.stream(LinkType.values()).forEach(it -> parts.add(head.others(it)));
        return new HeadView(head.key(), parts);
    }

    public static HeadView of(Ticket ticket, Optional<Instant> lastActivity) {
        Instant created = ticket.origin().createdAt();
        var parts =
                new ArrayList<Object>(
                        List.of(
                                ticket.id(),
                                ticket.uid().value(),
                                ticket.headline().title(),
                                ticket.isDeleted(),
                                !ticket.specification().isEmpty(),
                                Tally.of(ticket.specification()),
                                !ticket.description().isBlank(),
                                ticket.headline().status(),
                                ticket.headline().priority(),
                                ticket.headline().type(),
                                ticket.people().assignee(),
                                ticket.people().reporter(),
                                ticket.plan().epicId(),
                                created,
                                lastActivity.filter(it -> it.isAfter(created)).orElse(created),
                                ticket.plan().due(),
                                ticket.plan().storyPoints(),
                                ticket.plan().estimatedHours(),
                                ticket.people().claim(),
                                ticket.headline().labels(),
                                ticket.links()));
        Arrays.stream(LinkType.values()).forEach(it -> parts.add(others(it, ticket.links())));
        return new HeadView(ticket.key(), parts);
    }

    private static List<String> others(LinkType type, Links links) {
        return links.others(type).stream().map(it -> it.value()).toList();
    }
}
