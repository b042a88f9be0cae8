package dev.repotickets.core.report;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// All tickets that are not deleted, with the moment and the zone from which they are looked at.
public record Stock(List<TicketHead> tickets, Configuration rules, Instant now, ZoneId zone) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public Stock {
        tickets = List.copyOf(tickets);
    }

    public static Stock of(Reader view, Configuration rules, Instant now, ZoneId zone) {
        return new Stock(
                view.heads(TicketHead.FORM).stream().filter(it -> !it.isDeleted()).toList(),
                rules,
                now,
                zone);
    }

    public StatusCategory category(TicketHead ticket) {
        return rules.category(ticket.status());
    }

    public boolean isEnded(TicketHead ticket) {
        return category(ticket).isEnded();
    }

    /// Those that are not ended.
    public List<TicketHead> unfinished() {
        return tickets.stream().filter(it -> !isEnded(it)).toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /// True where it was due before today and is not ended: one that is due today is not late yet.
    public boolean isOverdue(TicketHead ticket) {
        return !isEnded(ticket) && ticket.due().map(day -> day.isBefore(today())).orElse(false);
    }

    /// Days since it was made, 0 for one that a clock ahead of this one made.
    public double ageInDays(TicketHead ticket) {
        return daysSince(ticket.createdAt());
    }

    /// Days since a moment, 0 for one that is still to come.
    public double daysSince(Instant moment) {
        return Math.max(0, Duration.between(moment, now).toMillis()) / DAY;
    }
}
