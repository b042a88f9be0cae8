package dev.repotickets.pages.plan;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.report.full.EpicBurn;
import dev.repotickets.core.report.planning.EpicStanding;
import dev.repotickets.core.tree.Words;
import dev.repotickets.pages.frame.Frame;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The epics that are not ended, as bars over the time that all of them take.
///
/// @param from the first day that is drawn, `to` the last
/// @param now where today is, from 0 to 100
public record Roadmap(Frame frame, LocalDate from, LocalDate to, double now, List<Bar> bars) {
    private static final int AROUND = 7;

    public Roadmap {
        bars = List.copyOf(bars);
    }

    /// One epic. Places are from 0 to 100.
    ///
    /// @param likely where 85 of 100 trials were through; nothing where there is no forecast, or it
    ///   is beyond what is drawn
    /// @param says what the bar shows, in words
    public record Bar(
            String id,
            String title,
            String status,
            int percentage,
            double start,
            double end,
            double done,
            Optional<Double> likely,
            boolean isOverdue,
            boolean isLate,
            String says) {}

    public static Roadmap of(
            Frame frame, Collection<Epic> epics, List<EpicBurn> burns, LocalDate today) {
        Map<String, Epic> byId =
                epics.stream().collect(Collectors.toMap(Epic::key, Function.identity()));
        List<Span> spans = burns.stream().map(it -> Span.of(it, byId, today)).toList();
        LocalDate from =
                Stream.concat(Stream.of(today), spans.stream().map(Span::start))
                        .min(LocalDate::compareTo)
                        .orElse(today)
                        .minusDays(AROUND);
        LocalDate to =
                Stream.concat(Stream.of(today), spans.stream().map(Span::end))
                        .max(LocalDate::compareTo)
                        .orElse(today)
                        .plusDays(4 * AROUND);
        var scale = new Scale(from, to);
        var bars = new ArrayList<Bar>();
        spans.forEach(it -> bars.add(it.bar(scale)));
        return new Roadmap(frame, from, to, scale.of(today), bars);
    }

    private record Scale(LocalDate from, LocalDate to) {
        double of(LocalDate day) {
            double place =
                    100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
            return Math.round(10 * Math.clamp(place, 0, 100)) / 10.0;
        }
    }

    private record Span(EpicBurn burn, LocalDate start, LocalDate end) {

        /// From its planned start, or when its first ticket was made, to its target, or today.
        static Span of(EpicBurn burn, Map<String, Epic> epics, LocalDate today) {
            LocalDate first =
                    burn.burn().days().isEmpty() ? today : burn.burn().days().getFirst().day();
            LocalDate start =
                    Optional.ofNullable(epics.get(burn.epic().id().value()))
                            .flatMap(it -> it.schedule().startDate())
                            .orElse(first);
            LocalDate end = burn.epic().target().orElse(today);
            return new Span(burn, start, end.isBefore(start) ? start : end);
        }

        Bar bar(Scale scale) {
            EpicStanding epic = burn.epic();
            double from = scale.of(start);
            double to = scale.of(end);
            Optional<LocalDate> day = burn.forecast().day(85);
            boolean isLate =
                    day.isPresent()
                            && epic.target().filter(it -> it.isBefore(day.get())).isPresent();
            return new Bar(
                    epic.id().value(),
                    epic.title(),
                    Words.of(epic.status()),
                    epic.progress().percentage(),
                    from,
                    to,
                    from + (to - from) * epic.progress().percentage() / 100,
                    day.filter(it -> !it.isAfter(scale.to())).map(scale::of),
                    epic.isOverdue(),
                    isLate,
                    says(epic, day));
        }

        private String says(EpicStanding epic, Optional<LocalDate> day) {
            return start
                    + " to "
                    + epic.target().map(LocalDate::toString).orElse("no target")
                    + ", "
                    + epic.progress().percentage()
                    + " % done"
                    + day.map(it -> ", done by " + it + " (85 % likely)").orElse("");
        }
    }
}
