package dev.repotickets.core.report.full;

import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.flow.Flow;
import dev.repotickets.core.report.flow.Forecast;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.report.planning.EpicStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How an epic went so far, and when the rest of it will be done.
///
/// @param burn in points where all of its tickets that are not dropped have some, else in tickets
/// @param forecast of its tickets, at the pace at which tickets of it were done
public record EpicBurn(EpicStanding epic, Piece.Unit unit, Burn burn, Forecast forecast) {
    private static final int LONGEST = 400;
    private static final int PACE_DAYS = 84;

    /// @param own the tickets that are or were in it
    /// @param from the first day; without one, that of the first ticket
    static EpicBurn of(
            EpicStanding epic,
            Collection<TicketPast> own,
            Optional<LocalDate> from,
            Window.Clock clock) {
        String id = epic.id().value();
        LocalDate today = day(clock.now(), clock);
        LocalDate first =
                from.or(() ->
                                own.stream()
                                        .map(it -> day(it.ticket().createdAt(), clock))
                                        .min(LocalDate::compareTo))
                        .orElse(today);
        LocalDate end = epic.target().filter(it -> it.isAfter(first)).orElse(today);
        LocalDate earliest = end.minusDays(LONGEST);
        var window = new Window(first.isBefore(earliest) ? earliest : first, end, clock.zone());
        Piece.Unit unit = unit(own, id, clock);
        List<Piece> pieces = own.stream().map(it -> Piece.of(it, id, unit)).toList();
        List<TicketPast> members =
                own.stream().filter(it -> it.epicAt(clock.now()).equals(id)).toList();
        Window pace = Window.last(PACE_DAYS, clock.now(), clock.zone());
        return new EpicBurn(
                epic,
                unit,
                Burn.of(pieces, window, today, epic.target().isPresent()),
                Forecast.of(
                        epic.progress().tickets() - epic.progress().ticketsDone(),
                        Flow.doneByDay(members, pace),
                        today));
    }

    private static LocalDate day(Instant moment, Window.Clock clock) {
        return LocalDate.ofInstant(moment, clock.zone());
    }

    private static Piece.Unit unit(Collection<TicketPast> own, String id, Window.Clock clock) {
        boolean allSized =
                own.stream()
                        .filter(it -> Piece.of(it, id, Piece.Unit.TICKETS).sizeAt(clock.now()) > 0)
                        .allMatch(it -> it.ticket().storyPoints().orElse(0) > 0);
        return allSized && !own.isEmpty() ? Piece.Unit.POINTS : Piece.Unit.TICKETS;
    }
}
