package dev.repotickets.core.report;

import dev.repotickets.core.ticket.TicketHead;

/// The risk score of the original repo-tickets 1.0.2 (its HTML report), kept beside [Risk]:
///
/// `min(100, 20 × blocked + 15 × critical + 5 × older than 30 days + 3 × unassigned + 10 × critical
/// or high and older than 7 days)`, of tickets that are not ended; blocked is the status of that
/// name; age in whole days. It counts, so that any large project is at 100.
///
/// @param score from 0 to 100
public record OriginalRisk(int score, RiskLevel level) {
    static final String CRITICAL = "critical";
    static final String HIGH = "high";

    public static OriginalRisk of(Stock stock) {
        long sum = stock.unfinished().stream().mapToLong(it -> points(it, stock)).sum();
        int score = (int) Math.min(100, sum);
        return new OriginalRisk(score, RiskLevel.of(score));
    }

    /// True of the two priorities that the original counts.
    static boolean isUrgent(TicketHead ticket) {
        return ticket.priority().equals(CRITICAL) || ticket.priority().equals(HIGH);
    }

    private static int points(TicketHead ticket, Stock stock) {
        int age = (int) stock.ageInDays(ticket);
        int points = Blocked.isMarked(ticket) ? 20 : 0;
        points += ticket.priority().equals(CRITICAL) ? 15 : 0;
        points += age > 30 ? 5 : 0;
        points += ticket.assignee().isEmpty() ? 3 : 0;
        points += isUrgent(ticket) && age > 7 ? 10 : 0;
        return points;
    }
}
