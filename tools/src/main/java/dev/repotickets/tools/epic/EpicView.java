package dev.repotickets.tools.epic;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicProgress;
import dev.repotickets.core.ticket.TicketHead;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A whole epic, with what is derived: its tickets, how far they are, whether it is late.
public record EpicView(
        Epic epic,
        @Doc("Send it as if_rev to detect a concurrent edit") String rev,
        Instant updatedAt,
        @Doc("Of its tickets; dropped ones are in no total") EpicProgress progress,
        @Doc("The target date has passed, and it is not ended") boolean overdue,
        List<Member> tickets,
        @Doc("Its backlog items that nobody has begun") Optional<Waiting> backlog,
        @Doc("How many tickets are left out here") Optional<Integer> omitted,
        @Doc("The file holds merge conflict markers; both sides are shown merged")
                Optional<Boolean> conflicted,
        Optional<String> hint) {

    /// How much waits in the backlog.
    public record Waiting(int items, int points) {

        static Optional<Waiting> of(List<BacklogItem> items) {
            int points = items.stream().mapToInt(BacklogItem::points).sum();
            return items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Waiting(items.size(), points));
        }
    }

    /// What an epic shows of a ticket that is in it.
    public record Member(
            String id,
            String title,
            String status,
            String priority,
            Optional<String> assignee,
            Optional<Integer> points) {

        static Member of(TicketHead ticket) {
            return new Member(
                    ticket.key(),
                    ticket.title(),
                    ticket.status(),
                    ticket.priority(),
                    ticket.assignee(),
                    ticket.storyPoints());
        }
    }
}
