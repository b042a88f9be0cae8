package dev.repotickets.tools.workspace;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.entity.Kind;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.LinkType;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.core.tree.Words;
import dev.repotickets.tools.find.Tickets;
import dev.repotickets.tools.graph.TicketGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be wrong with tickets and epics after a merge or an edit by hand.
final class TicketChecks {
    private TicketChecks() {}

    static void check(Reader view, List<Ticket> all, Configuration rules, List<Finding> findings) {
        Set<String> keys = all.stream().map(Ticket::key).collect(Collectors.toSet());
        Map<String, String> uids = new HashMap<>();
        for (Ticket ticket : all) {
            String other = uids.putIfAbsent(ticket.uid().value(), ticket.key());
            if (other != null) {
                findings.add(
                        Finding.error(
                                "duplicate_uid",
                                ticket.key(),
                                "has the same uid as " + other,
                                "One of the two files is a copy; give one another uid or remove"
                                        + " it."));
            }
            checkConflict(view, Ticket.KIND, ticket.key(), findings);
            if (!ticket.isDeleted()) {
                checkWords(ticket, rules, findings);
                checkLinks(ticket, keys, findings);
            }
        }
        List<TicketHead> alive = Tickets.heads(view);
        checkCircles(alive, LinkType.BLOCKS, findings);
        checkCircles(alive, LinkType.PARENT_OF, findings);
    }

    /// Two branches can each add a link that is sound alone.
    private static void checkCircles(
            List<TicketHead> tickets, LinkType type, List<Finding> findings) {
        for (List<TicketId> circle : TicketGraph.circles(tickets, type)) {
            String ids = circle.stream().map(TicketId::value).collect(Collectors.joining(", "));
            findings.add(
                    Finding.error(
                            "cycle",
                            circle.getFirst().value(),
                            "is in a circle of \"" + Words.of(type) + "\" with: " + ids,
                            "Remove one of the links: ticket_unlink {\"from\":\""
                                    + circle.get(0)
                                    + "\",\"to\":\""
                                    + circle.get(1)
                                    + "\"}"));
        }
    }

    static void checkConflict(Reader view, Kind<?> kind, String key, List<Finding> findings) {
        if (view.isConflicted(kind, key)) {
            findings.add(
                    Finding.warning(
                            "conflict_markers",
                            key,
                            "its file holds merge conflict markers; both sides are read",
                            "Write the merged file: workspace_repair {}"));
        }
    }

    private static void checkWords(Ticket ticket, Configuration rules, List<Finding> findings) {
        String status = ticket.headline().status();
        String priority = ticket.headline().priority();
        if (!rules.statusNames().contains(status)) {
            findings.add(
                    Finding.warning(
                            "unknown_status",
                            ticket.key(),
                            "status \"" + status + "\" is not configured; it counts as open",
                            "ticket_update {\"id\":\"" + ticket.key() + "\",\"status\":\"open\"}"));
        }
        if (!rules.priorities().contains(priority)) {
            findings.add(
                    Finding.warning(
                            "unknown_priority",
                            ticket.key(),
                            "priority \"" + priority + "\" is not configured; it counts as lowest",
                            "ticket_update {\"id\":\""
                                    + ticket.key()
                                    + "\",\"priority\":\"medium\"}"));
        }
    }

    private static void checkLinks(Ticket ticket, Set<String> keys, List<Finding> findings) {
        for (LinkType type : LinkType.values()) {
            ticket.links().others(type).stream()
                    .filter(other -> !keys.contains(other.value()))
                    .forEach(other ->
                            findings.add(
                                    Finding.warning(
                                            "dangling_link",
                                            ticket.key(),
                                            "points at " + other + ", which is not here",
                                            "Merge the branch that has it, or take the link"
                                                    + " away: workspace_repair"
                                                    + " {\"only\":[\"dangling_link\"]}")));
        }
    }

    /// A ticket may name an epic that was deleted: it is back in it when that is restored.
    static void checkEpics(
            Reader view, List<Ticket> tickets, List<Epic> epics, List<Finding> findings) {
        epics.forEach(it -> checkConflict(view, Epic.KIND, it.key(), findings));
        Set<String> keys = Set.copyOf(view.keys(Epic.KIND));
        for (Ticket ticket : tickets) {
            String epic = ticket.plan().epicId().map(EpicId::value).orElse("");
            if (!ticket.isDeleted() && !epic.isEmpty() && !keys.contains(epic)) {
                findings.add(
                        Finding.warning(
                                "dangling_epic",
                                ticket.key(),
                                "names the epic " + epic + ", which is not here",
                                "Merge the branch that has it, or: ticket_update {\"id\":\""
                                        + ticket.key()
                                        + "\",\"epic_id\":\"\"}"));
            }
        }
    }
}
