package dev.repotickets.tools.ticket;

import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.tree.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Links that must not go round: a ticket cannot block itself, not even by way of others.
final class Cycles {
    private Cycles() {}

    /// Refuses the link `from -> to` where `from` is reached from `to` already, and shows the path.
    static void refuse(LinkType type, TicketId from, TicketId to, Reader view) {
        if (type != LinkType.BLOCKS && type != LinkType.PARENT_OF) {
            return;
        }
        List<TicketId> path = path(type, to, from, view);
        if (path.isEmpty()) {
            return;
        }
        String verb = type == LinkType.BLOCKS ? " blocks " : " is parent of ";
        String shown = path.stream().map(TicketId::value).collect(Collectors.joining(verb));
        String advice =
                path.size() == 1
                        ? "A ticket cannot be linked so to itself."
                        : "Remove one: ticket_unlink {\"from\":\"%s\",\"to\":\"%s\",\"type\":\"%s\"}"
                                .formatted(path.get(0), path.get(1), Words.of(type));
        throw new Problem.Cycle(from + verb + to + " would close a circle: " + shown, advice)
                .toException();
    }

    /// The way from `start` to `goal` along links of the type, both included, or nothing. The ends
    /// are written on the later ticket, so it is walked backwards from the goal.
    private static List<TicketId> path(LinkType type, TicketId start, TicketId goal, Reader view) {
        Map<TicketId, TicketId> towardsGoal = new HashMap<>();
        ArrayDeque<TicketId> open = new ArrayDeque<>(List.of(goal));
        while (!open.isEmpty()) {
            TicketId at = open.removeFirst();
            if (at.equals(start)) {
                return walk(start, goal, towardsGoal);
            }
            view
                    .find(Ticket.KIND, at.value())
                    .filter(ticket -> !ticket.isDeleted())
                    .map(ticket -> ticket.links().others(type))
                    .orElse(Collections.emptySortedSet())
                    .stream()
                    .filter(before -> !before.equals(goal))
                    .filter(before -> towardsGoal.putIfAbsent(before, at) == null)
                    .forEach(open::add);
        }
        return List.of();
    }

    private static List<TicketId> walk(
            TicketId start, TicketId goal, Map<TicketId, TicketId> towardsGoal) {
        var path = new ArrayList<TicketId>(List.of(start));
        TicketId at = start;
        while (!at.equals(goal)) {
            at = towardsGoal.getOrDefault(at, goal);
            path.add(at);
        }
        return path;
    }
}
