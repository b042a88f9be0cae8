package dev.repotickets.tools.exchange.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The links between all tickets, each said once: the original writes them at both ends, and the
/// two need not agree. Ids are those of the original.
final class SeedLinks {
    private final Map<String, SeedFile> tickets = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> blockedBy = new TreeMap<>();
    private final Map<String, SortedSet<String>> relatedTo = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, String> epics = new TreeMap<>();
    private final Finds finds;

    SeedLinks(List<SeedFile> tickets, List<SeedFile> epics, Finds finds) {
        this.finds = finds;
        tickets.forEach(it -> this.tickets.put(it.subject(), it));
        tickets.forEach(this::own);
        tickets.forEach(this::otherEnds);
        inEpics(epics);
        List<String> known = epics.stream().map(SeedFile::subject).toList();
        this.epics.forEach((ticket, epic) -> {
            if (!known.contains(epic)) {
                finds.tell(ticket, "names the epic " + epic + ", which is not there");
            }
        });
    }

    SortedSet<String> blockedBy(String id) {
        return blockedBy.getOrDefault(id, Collections.emptySortedSet());
    }

    SortedSet<String> relatedTo(String id) {
        return relatedTo.getOrDefault(id, Collections.emptySortedSet());
    }

    Optional<String> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    Optional<String> epic(String id) {
        return Optional.ofNullable(epics.get(id));
    }

    private void own(SeedFile ticket) {
        String id = ticket.subject();
        others(ticket, "blocked_by").forEach(it -> add(blockedBy, id, it));
        for (String other : others(ticket, "related_to")) {
            boolean isSaidThere =
                    relatedTo.getOrDefault(other, Collections.emptySortedSet()).contains(id);
            if (!isSaidThere) {
                add(relatedTo, id, other);
            }
        }
        ticket.text("parent_ticket_id")
                .filter(it -> isOther(ticket, "parent_ticket_id", it))
                .ifPresent(it -> parents.put(id, it));
        ticket.text("epic_id").ifPresent(it -> epics.put(id, it));
    }

    private void otherEnds(SeedFile ticket) {
        String id = ticket.subject();
        for (String other : others(ticket, "blocks")) {
            if (tickets.containsKey(other)) {
                add(blockedBy, other, id);
            } else {
                finds.lose(ticket, "blocks " + other + ", which is not there");
            }
        }
        for (String child : others(ticket, "child_ticket_ids")) {
            String parent = parents.get(child);
            if (!tickets.containsKey(child)) {
                finds.lose(ticket, "has the child " + child + ", which is not there");
            } else if (parent == null) {
                parents.put(child, id);
            } else if (!parent.equals(id)) {
                finds.lose(ticket, "lists the child " + child + ", whose parent is " + parent);
            }
        }
    }

    /// The ticket's own word counts; where it has none, the first epic that lists it.
    private void inEpics(List<SeedFile> files) {
        for (SeedFile file : files) {
            String epic = file.subject();
            for (String ticket : file.texts("ticket_ids")) {
                String said = epics.get(ticket);
                if (!tickets.containsKey(ticket)) {
                    finds.lose(file, "lists the ticket " + ticket + ", which is not there");
                } else if (said == null) {
                    epics.put(ticket, epic);
                    finds.tell(ticket, "is in " + epic + " because only the epic said so");
                } else if (!said.equals(epic)) {
                    finds.lose(file, "lists " + ticket + ", which itself says " + said);
                }
            }
        }
    }

    private List<String> others(SeedFile ticket, String field) {
        var others = new ArrayList<String>();
        for (String other : ticket.texts(field)) {
            if (isOther(ticket, field, other)) {
                others.add(other);
                if (!tickets.containsKey(other)
                        && !field.equals("blocks")
                        && !field.equals("child_ticket_ids")) {
                    finds.tell(
                            ticket.subject(), field + " names " + other + ", which is not there");
                }
            }
        }
        return others;
    }

    private boolean isOther(SeedFile ticket, String field, String other) {
        boolean isItself = other.equals(ticket.subject());
        if (isItself) {
            finds.lose(ticket, field + " names the ticket itself");
        }
        return !isItself;
    }

    private static void add(Map<String, SortedSet<String>> links, String id, String other) {
        links.computeIfAbsent(id, _ -> new TreeSet<>()).add(other);
    }
}
