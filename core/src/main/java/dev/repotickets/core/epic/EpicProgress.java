package dev.repotickets.core.epic;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.ticket.TicketHead;
import java.util.Collection;
import java.util.function.Predicate;

/// How far the tickets of an epic are.
///
/// Dropped tickets are counted by themselves only: nobody waits for them, so they are neither done
/// nor in the total. The percentage is of tickets, rounded down.
public record EpicProgress(
        int tickets,
        int ticketsDone,
        int points,
        int pointsDone,
        int percentage,
        int open,
        int active,
        int dropped) {

    public static EpicProgress of(Collection<TicketHead> members, Configuration rules) {
        int dropped = count(members, rules, StatusCategory.DROPPED);
        int done = count(members, rules, StatusCategory.DONE);
        int total = members.size() - dropped;
        return new EpicProgress(
                total,
                done,
                points(members, it -> category(it, rules) != StatusCategory.DROPPED),
                points(members, it -> category(it, rules) == StatusCategory.DONE),
                total == 0 ? 0 : 100 * done / total,
                count(members, rules, StatusCategory.OPEN),
                count(members, rules, StatusCategory.ACTIVE),
                dropped);
    }

    /// True where there are tickets and all of them are ended.
    public boolean isAllEnded() {
        return tickets + dropped > 0 && open + active == 0;
    }

    private static int count(
            Collection<TicketHead> members, Configuration rules, StatusCategory wanted) {
        return (int) members.stream().filter(it -> category(it, rules) == wanted).count();
    }

    private static int points(Collection<TicketHead> members, Predicate<TicketHead> counted) {
        return members.stream().filter(counted).mapToInt(it -> it.storyPoints().orElse(0)).sum();
    }

    private static StatusCategory category(TicketHead ticket, Configuration rules) {
        return rules.category(ticket.status());
    }
}
