package dev.repotickets.core.ticket;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.tree.Part;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The links of a ticket, each written once, on one of its two ends; the other end is derived.
public record Links(
        Optional<TicketId> parentTicketId,
        SortedSet<TicketId> blockedBy,
        SortedSet<TicketId> relatedTo,
        Optional<TicketId> duplicateOf,
        Optional<TicketId> discoveredFrom)
        implements Part {

    public static final Links NONE =
            new Links(
                    Optional.empty(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet(),
                    Optional.empty(),
                    Optional.empty());

    /// True where a link of this type is written on the ticket that it comes from.
    public static boolean liesOnFrom(LinkType type) {
        return switch (type) {
            case RELATES_TO, DUPLICATES, DISCOVERED_FROM -> true;
            case BLOCKS, PARENT_OF -> false;
        };
    }

    /// The tickets at the other end of the links of a type that are written here.
    public SortedSet<TicketId> others(LinkType type) {
        return switch (type) {
            case BLOCKS -> blockedBy;
            case RELATES_TO -> relatedTo;
            case DUPLICATES -> only(duplicateOf);
            case PARENT_OF -> only(parentTicketId);
            case DISCOVERED_FROM -> only(discoveredFrom);
        };
    }

    Links with(LinkType type, TicketId other) {
        return switch (type) {
            case BLOCKS -> blockedBy(plus(blockedBy, other));
            case RELATES_TO -> relatedTo(plus(relatedTo, other));
            case DUPLICATES -> duplicateOf(Optional.of(other));
            case PARENT_OF -> parent(Optional.of(other));
            case DISCOVERED_FROM -> discoveredFrom(Optional.of(other));
        };
    }

    Links without(LinkType type, TicketId other) {
        return switch (type) {
            case BLOCKS -> blockedBy(minus(blockedBy, other));
            case RELATES_TO -> relatedTo(minus(relatedTo, other));
            case DUPLICATES -> duplicateOf(Optional.empty());
            case PARENT_OF -> parent(Optional.empty());
            case DISCOVERED_FROM -> discoveredFrom(Optional.empty());
        };
    }

    Links parent(Optional<TicketId> parent) {
        return new Links(parent, blockedBy, relatedTo, duplicateOf, discoveredFrom);
    }

    private Links blockedBy(SortedSet<TicketId> ids) {
        return new Links(parentTicketId, ids, relatedTo, duplicateOf, discoveredFrom);
    }

    private Links relatedTo(SortedSet<TicketId> ids) {
        return new Links(parentTicketId, blockedBy, ids, duplicateOf, discoveredFrom);
    }

    private Links duplicateOf(Optional<TicketId> id) {
        return new Links(parentTicketId, blockedBy, relatedTo, id, discoveredFrom);
    }

    private Links discoveredFrom(Optional<TicketId> id) {
        return new Links(parentTicketId, blockedBy, relatedTo, duplicateOf, id);
    }

    private static SortedSet<TicketId> only(Optional<TicketId> id) {
        return id.<SortedSet<TicketId>>map(it -> plus(Collections.emptySortedSet(), it))
                .orElse(Collections.emptySortedSet());
    }

    private static SortedSet<TicketId> plus(SortedSet<TicketId> ids, TicketId id) {
        var more = new TreeSet<>(ids);
        more.add(id);
        return Collections.unmodifiableSortedSet(more);
    }

    private static SortedSet<TicketId> minus(SortedSet<TicketId> ids, TicketId id) {
        var fewer = new TreeSet<>(ids);
        fewer.remove(id);
        return Collections.unmodifiableSortedSet(fewer);
    }
}
