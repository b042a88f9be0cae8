package dev.repotickets.core.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// How a project stands, as `status` tells it.
///
/// @param days how far back `recentlyDone` goes
/// @param byStatus every configured status in its order, those with no ticket included, and behind
///   them statuses that are configured no longer
/// @param byPriority the same of priorities, over all tickets
/// @param byCategory open, active, done, dropped
/// @param criticalOpen tickets of the priority `critical` that are not ended. The original counts
///   those that are not closed, so that cancelled ones are among them; here they are not
/// @param highOpen the same of `high`
/// @param recentlyDone the latest first
/// @param blocked those that nobody can go on with
/// @param overdue due before today and not ended
/// @param unassignedOpen not ended and nobody's
public record StatusSummary(
        int days,
        int total,
        List<Count> byStatus,
        List<Count> byPriority,
        ByCategory byCategory,
        int criticalOpen,
        int highOpen,
        List<RecentlyDone> recentlyDone,
        List<TicketHead> blocked,
        List<TicketHead> overdue,
        int unassignedOpen,
        AgentCounts agents,
        RequirementStanding requirements,
        OriginalRisk originalRisk,
        Risk risk) {

    public StatusSummary {
        byStatus = List.copyOf(byStatus);
        byPriority = List.copyOf(byPriority);
        recentlyDone = List.copyOf(recentlyDone);
        blocked = List.copyOf(blocked);
        overdue = List.copyOf(overdue);
    }

    /// How many tickets there are by what their status means.
    public record ByCategory(int open, int active, int done, int dropped) {
        /// Open and active ones.
        public int unfinished() {
            return open + active;
        }

        public int ended() {
            return done + dropped;
        }
    }

    public static StatusSummary of(Reader view, Stock stock, int days, AgentCounts agents) {
        List<TicketHead> unfinished = stock.unfinished();
        List<TicketHead> blocked = Blocked.of(stock);
        RequirementStanding requirements = RequirementStanding.of(stock);
        return new StatusSummary(
                days,
                stock.tickets().size(),
                Count.of(stock.rules().statusNames(), counts(stock, TicketHead::status)),
                Count.of(stock.rules().priorities(), counts(stock, TicketHead::priority)),
                byCategory(stock),
                count(unfinished, it -> it.priority().equals(OriginalRisk.CRITICAL)),
                count(unfinished, it -> it.priority().equals(OriginalRisk.HIGH)),
                RecentlyDone.since(view, stock, stock.now().minus(Duration.ofDays(days))),
                blocked,
                unfinished.stream().filter(stock::isOverdue).toList(),
                count(unfinished, it -> it.assignee().isEmpty()),
                agents,
                requirements,
                OriginalRisk.of(stock),
                Risk.of(stock, blocked, requirements.runPass()));
    }

    /// How many have a status of that name.
    public int inStatus(String name) {
        return byStatus.stream().filter(it -> it.name().equals(name)).mapToInt(Count::count).sum();
    }

    private static ByCategory byCategory(Stock stock) {
        var counts = new EnumMap<StatusCategory, Integer>(StatusCategory.class);
        stock.tickets().forEach(it -> counts.merge(stock.category(it), 1, Integer::sum));
        return new ByCategory(
                counts.getOrDefault(StatusCategory.OPEN, 0),
                counts.getOrDefault(StatusCategory.ACTIVE, 0),
                counts.getOrDefault(StatusCategory.DONE, 0),
                counts.getOrDefault(StatusCategory.DROPPED, 0));
    }

    private static Map<String, Integer> counts(Stock stock, Function<TicketHead, String> name) {
        var counts = new HashMap<String, Integer>();
        stock.tickets().forEach(it -> counts.merge(name.apply(it), 1, Integer::sum));
        return counts;
    }

    private static int count(List<TicketHead> tickets, Predicate<TicketHead> wanted) {
        return (int) tickets.stream().filter(wanted).count();
    }
}
