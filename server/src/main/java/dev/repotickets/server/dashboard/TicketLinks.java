package dev.repotickets.server.dashboard;

import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.pages.ticket.TicketPage.Link;
import dev.repotickets.tools.find.Tickets;
import java.util.ArrayList;
import java.util.List;

/// The links of a ticket in both directions: those that are written on it, and those that other
/// tickets have to it.
final class TicketLinks {
    private TicketLinks() {}

    static List<Link> of(Ticket ticket, Reader view) {
        var links = new ArrayList<Link>();
        for (LinkType type : LinkType.values()) {
            ticket.links()
                    .others(type)
                    .forEach(id ->
                            view.head(TicketHead.FORM, id.value())
                                    .filter(it -> !it.isDeleted())
                                    .ifPresent(it -> links.add(link(written(type), it))));
        }
        List<TicketHead> all = Tickets.heads(view);
        for (LinkType type : LinkType.values()) {
            for (TicketHead other : all) {
                if (other.others(type).contains(ticket.key())) {
                    links.add(link(read(type), other));
                }
            }
        }
        return links.stream().distinct().toList();
    }

    private static Link link(String how, TicketHead other) {
        return new Link(how, other.key(), other.title(), other.status());
    }

    private static String written(LinkType type) {
        return switch (type) {
            case BLOCKS -> "waits for";
            case RELATES_TO -> "relates to";
            case DUPLICATES -> "duplicates";
            case PARENT_OF -> "is part of";
            case DISCOVERED_FROM -> "was found in";
        };
    }

    private static String read(LinkType type) {
        return switch (type) {
            case BLOCKS -> "blocks";
            case RELATES_TO -> "relates to";
            case DUPLICATES -> "is duplicated by";
            case PARENT_OF -> "has as a part";
            case DISCOVERED_FROM -> "led to";
        };
    }
}
