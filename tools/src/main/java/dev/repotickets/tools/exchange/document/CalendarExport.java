package dev.repotickets.tools.exchange.document;

import dev.repotickets.core.config.Configuration;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.id.Uid;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.store.Reader;
import dev.repotickets.core.ticket.Ticket;
import dev.repotickets.tools.exchange.Exported;
import dev.repotickets.tools.find.Epics;
import dev.repotickets.tools.find.Sprints;
import dev.repotickets.tools.find.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What has a date, as a calendar of RFC 5545: a task for each ticket that is due, an event of
/// whole days for each epic with a target date and each sprint with dates.
///
/// When something was last written is its stamp, so that the same content gives the same bytes.
public final class CalendarExport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final CalendarLines lines = new CalendarLines();
    private final Reader view;
    private final Configuration rules;
    private int count;

    private CalendarExport(Reader view, Configuration rules) {
        this.view = view;
        this.rules = rules;
    }

    /// `isAll` is false where the tickets are those of a query: then nothing else is in it.
    public static Exported of(
            Reader view, List<Ticket> tickets, boolean isAll, Configuration rules) {
        var export = new CalendarExport(view, rules);
        export.lines
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//repo-tickets//tickets//EN");
        tickets.forEach(it -> it.plan().due().ifPresent(due -> export.task(it, due)));
        if (isAll) {
            Epics.all(view).forEach(export::epic);
            view.all(Sprint.KIND).forEach(export::sprint);
        }
        export.lines.add("END", "VCALENDAR");
        return new Exported(export.lines.toString(), export.count);
    }

    private void task(Ticket ticket, LocalDate due) {
        begin("VTODO", ticket.uid(), Tickets.updatedAt(view, ticket));
        lines.text("SUMMARY", ticket.id() + ": " + ticket.headline().title())
                .add("DUE;VALUE=DATE", DAY.format(due))
                .add("PRIORITY", String.valueOf(CalendarPriority.of(ticket.headline(), rules)))
                .add(
                        "STATUS",
                        switch (rules.category(ticket.headline().status())) {
                            case OPEN -> "NEEDS-ACTION";
                            case ACTIVE -> "IN-PROCESS";
                            case DONE -> "COMPLETED";
                            case DROPPED -> "CANCELLED";
                        })
                .texts("CATEGORIES", ticket.headline().labels())
                .add("END", "VTODO");
    }

    private void epic(Epic epic) {
        epic.schedule()
                .targetDate()
                .ifPresent(day ->
                        event(
                                epic.uid(),
                                Epics.updatedAt(view, epic),
                                epic.id() + ": " + epic.outline().title(),
                                day,
                                day,
                                epic.outline().status() == EpicStatus.CANCELLED));
    }

    private void sprint(Sprint sprint) {
        Optional<LocalDate> start = sprint.dates().startDate();
        Optional<LocalDate> end = sprint.dates().endDate();
        start.or(() -> end)
                .ifPresent(first ->
                        event(
                                sprint.uid(),
                                Sprints.updatedAt(view, sprint),
                                sprint.id() + ": " + sprint.name(),
                                first,
                                end.filter(it -> it.isAfter(first)).orElse(first),
                                sprint.status() == SprintStatus.CANCELLED));
    }

    /// From the first day to the last, both included; the end that is written is the day after.
    private void event(
            Uid uid,
            Instant at,
            String summary,
            LocalDate first,
            LocalDate last,
            boolean isCancelled) {
        begin("VEVENT", uid, at);
        lines.text("SUMMARY", summary)
                .add("DTSTART;VALUE=DATE", DAY.format(first))
                .add("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)))
                .add("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
                .add("TRANSP", "TRANSPARENT")
                .add("END", "VEVENT");
    }

    private void begin(String component, Uid uid, Instant at) {
        count++;
        lines.add("BEGIN", component).add("UID", uid.value()).add("DTSTAMP", MOMENT.format(at));
    }
}
