package dev.repotickets.tools.find;

import dev.repotickets.core.id.PartId;
import dev.repotickets.core.problem.Closest;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.requirement.Item;
import dev.repotickets.core.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finding what a ticket is required to do by what callers call it.
public final class Items {
    private static final int SHOWN = 5;
    private static final int TITLE = 60;

    private Items() {}

    /// The item with that id, or the only one whose id begins so; upper and lower case are the
    /// same.
    public static Item find(Ticket ticket, PartId id) {
        List<Item> items = ticket.specification().items();
        String sought = lower(id);
        Optional<Item> exact =
                items.stream().filter(it -> lower(it.id()).equals(sought)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Item> begun = items.stream().filter(it -> lower(it.id()).startsWith(sought)).toList();
        if (begun.size() > 1) {
            throw new Problem.Conflict(
                            id.value() + " could be any of " + shown(begun), "Say the whole id.")
                    .toException();
        }
        return begun.stream().findFirst().orElseThrow(() -> missing(ticket, id).toException());
    }

    private static Problem missing(Ticket ticket, PartId id) {
        List<Item> items = ticket.specification().items();
        List<String> near =
                Closest.to(id.value(), items.stream().map(Items::lower).toList(), SHOWN);
        List<Item> closest =
                items.stream().filter(it -> near.contains(lower(it))).limit(SHOWN).toList();
        return new Problem.NotFound(
                "requirement item in " + ticket.key(),
                id.value(),
                (closest.isEmpty() ? "" : "Closest: " + shown(closest) + ". ")
                        + "See all: requirement_list {\"ticket_id\":\""
                        + ticket.key()
                        + "\"}");
    }

    private static String shown(List<Item> items) {
        return items.stream()
                        .limit(SHOWN)
                        .map(it -> it.id().value() + " (" + shortened(it.heading()) + ")")
                        .collect(Collectors.joining(", "))
                + (items.size() > SHOWN ? " and " + (items.size() - SHOWN) + " more" : "");
    }

    private static String shortened(String text) {
        return text.length() <= TITLE ? text : text.substring(0, TITLE) + "...";
    }

    private static String lower(Item item) {
        return lower(item.id());
    }

    private static String lower(PartId id) {
        return id.value().toLowerCase(Locale.ROOT);
    }
}
