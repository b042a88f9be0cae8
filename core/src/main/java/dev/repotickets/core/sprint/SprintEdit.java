package dev.repotickets.core.sprint;

import dev.repotickets.core.ticket.Checks;
import java.util.Optional;

/// The fields that somebody wants to change; those that are absent stay. An empty text clears
/// `goal` and the dates; a negative number clears `capacity`.
public record SprintEdit(
        Optional<String> name,
        Optional<String> goal,
        Optional<String> startDate,
        Optional<String> endDate,
        Optional<Integer> capacity) {

    Purpose purposeOf(Purpose current) {
        return new Purpose(
                name.orElse(current.name()), goal.orElse(current.goal()), current.status());
    }

    Dates datesOf(Dates current) {
        var changed =
                new Dates(
                        Checks.day("start_date", startDate, current.startDate()),
                        Checks.day("end_date", endDate, current.endDate()),
                        current.completedAt());
        return startDate.isPresent() || endDate.isPresent() ? changed.inOrder() : changed;
    }

    Points pointsOf(Points current) {
        return new Points(
                capacity.isPresent() ? capacity.filter(it -> it >= 0) : current.capacity(),
                current.committedPoints(),
                current.completedPoints());
    }
}
