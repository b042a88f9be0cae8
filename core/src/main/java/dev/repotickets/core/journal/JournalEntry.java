package dev.repotickets.core.journal;

import dev.repotickets.core.entity.Entity;
import dev.repotickets.core.id.TicketId;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// An entry in the project journal of a ticket, with figures of progress. It never changes.
public record JournalEntry(
        Uid uid,
        String owner,
        String author,
        String email,
        Instant createdAt,
        JournalType entryType,
        String content,
        Progress progress,
        Optional<String> milestone,
        SortedSet<TicketId> dependencies,
        List<String> risks,
        List<String> decisions)
        implements Entity {

    public JournalEntry {
        content = Remark.given("content", content);
        risks = List.copyOf(risks);
        decisions = List.copyOf(decisions);
        if (risks.stream().anyMatch(String::isBlank)) {
            throw new Problem.InvalidArgument("risks", "risks holds a blank text").toException();
        }
    }

    @Override
    public String key() {
        return uid.value();
    }
}
