package dev.repotickets.core.report;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.ticket.TicketHead;
import java.util.List;
import java.util.function.Predicate;

/// How much is in danger: a weighted sum of shares, so that a large project is not in danger for
/// being large.
///
/// Each part has a weight, all of them together 100, and a share at which it counts in full; below
/// that it counts in proportion: `weight × min(1, share / full)`. A share of nothing counts 0. The
/// score is the sum of the parts, each rounded to one decimal place. The formula is ours; what is
/// looked at is what the original's looks at ([OriginalRisk]), and beside that what is overdue,
/// what fails and what stands still. Weights and limits are a judgement and no measurement.
///
/// @param score from 0 to 100
public record Risk(int score, RiskLevel level, List<Part> parts) {
    private static final int OLD_DAYS = 30;
    private static final int STILL_DAYS = 7;

    public Risk {
        parts = List.copyOf(parts);
    }

    /// @param count how many there are of `total`
    /// @param points what it adds to the score, from 0 to its weight
    /// @param weight the most that it can add
    /// @param fullAt the percentage from which on it adds all of that
    public record Part(
            String name,
            String reason,
            int count,
            int total,
            double points,
            int weight,
            int fullAt) {}

    /// @param blocked those of the stock that nobody can go on with
    /// @param runPass passing scenarios of those that ran
    public static Risk of(Stock stock, List<TicketHead> blocked, Rate runPass) {
        List<TicketHead> unfinished = stock.unfinished();
        List<TicketHead> urgent = kept(unfinished, OriginalRisk::isUrgent);
        List<TicketHead> active =
                kept(unfinished, it -> stock.category(it) == StatusCategory.ACTIVE);
        return of(
                List.of(
                        part("blocked", "are blocked", blocked.size(), unfinished.size(), 20, 30),
                        part(
                                "overdue",
                                "are past their day",
                                kept(unfinished, stock::isOverdue).size(),
                                unfinished.size(),
                                20,
                                25),
                        part(
                                "ageing",
                                "are older than " + OLD_DAYS + " days",
                                kept(unfinished, it -> stock.ageInDays(it) > OLD_DAYS).size(),
                                unfinished.size(),
                                15,
                                50),
                        part(
                                "unassigned",
                                "critical or high ones are nobody's",
                                kept(urgent, it -> it.assignee().isEmpty()).size(),
                                urgent.size(),
                                15,
                                50),
                        part(
                                "failing",
                                "scenarios that ran fail",
                                runPass.total() - runPass.count(),
                                runPass.total(),
                                15,
                                20),
                        part(
                                "stalled",
                                "begun ones saw nothing for " + STILL_DAYS + " days",
                                kept(active, it -> stock.daysSince(it.updatedAt()) > STILL_DAYS)
                                        .size(),
                                active.size(),
                                15,
                                50)));
    }

    private static Risk of(List<Part> parts) {
        int score = (int) Math.round(parts.stream().mapToDouble(Part::points).sum());
        return new Risk(score, RiskLevel.of(score), parts);
    }

    private static Part part(
            String name, String reason, int count, int total, int weight, int fullAt) {
        double share = total == 0 ? 0 : 100.0 * count / total;
        double points = Math.round(10 * weight * Math.min(1, share / fullAt)) / 10.0;
        return new Part(name, reason, count, total, points, weight, fullAt);
    }

    private static List<TicketHead> kept(List<TicketHead> tickets, Predicate<TicketHead> wanted) {
        return tickets.stream().filter(wanted).toList();
    }
}
