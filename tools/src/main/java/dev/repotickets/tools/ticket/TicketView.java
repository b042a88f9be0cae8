package dev.repotickets.tools.ticket;

import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.schema.Doc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A whole ticket, with what is derived: its revision, when it last changed, what it blocks.
public record TicketView(
        Ticket ticket,
        @Doc("Send it as if_rev to detect a concurrent edit") String rev,
        Instant updatedAt,
        boolean acceptanceCriteriaMet,
        @Doc("With include links: tickets that wait for this one") List<String> blocks,
        @Doc("With include links") List<String> childTicketIds,
        List<CommentView> comments,
        List<JournalView> journalEntries,
        List<TimeView> timeLogs,
        List<HistoryView> history,
        @Doc("Minutes logged in all, running timers included") int minutesSpent,
        @Doc("How many entries of each kind are left out here") Optional<Omitted> omitted,
        @Doc("Who may work on it now, of all work trees of this clone") Optional<Lease> lease,
        @Doc("The file holds merge conflict markers; both sides are shown merged")
                Optional<Boolean> conflicted,
        @Doc("How to read what is left out or cut") Optional<String> hint) {

    /// A claim that holds.
    public record Lease(String agent, Instant until) {}

    /// How many entries of each kind a view leaves out.
    public record Omitted(int comments, int journalEntries, int timeLogs, int history) {
        boolean isNothing() {
            return comments + journalEntries + timeLogs + history == 0;
        }
    }

    public record CommentView(
            String id, String author, String email, Instant createdAt, String content) {}

    public record JournalView(
            String id,
            String author,
            Instant createdAt,
            String entryType,
            String content,
            Optional<Double> effortEstimateHours,
            Optional<Double> effortSpentHours,
            Optional<Integer> completionPercentage,
            Optional<String> milestone,
            List<String> dependencies,
            List<String> risks,
            List<String> decisions) {}

    public record TimeView(
            String id,
            String author,
            String entryType,
            Instant startTime,
            Optional<Instant> endTime,
            int minutes,
            boolean running,
            String description) {}

    public record HistoryView(
            Instant at, String author, String event, List<String> changes, String note) {}
}
