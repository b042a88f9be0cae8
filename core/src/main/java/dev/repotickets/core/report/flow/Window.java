package dev.repotickets.core.report.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The days that a figure is about, both ends included, as somebody in `zone` counts them.
public record Window(LocalDate from, LocalDate to, ZoneId zone) {
    /// When and where somebody looks.
    public record Clock(Instant now, ZoneId zone) {}

    /// The `days` days that end with the one of `now`.
    public static Window last(int days, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Window(today.minusDays(days - 1L), today, zone);
    }

    /// How many days; 0 where it ends before it begins.
    public int length() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    public List<LocalDate> days() {
        return length() == 0 ? List.of() : from.datesUntil(to.plusDays(1)).toList();
    }

    /// The last moment of a day, whatever the clocks did on it.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public boolean holds(Instant moment) {
        LocalDate day = dayOf(moment);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
