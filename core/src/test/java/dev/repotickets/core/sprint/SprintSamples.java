package dev.repotickets.core.sprint;

import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.ticket.Samples;
import java.time.LocalDate;
import java.util.Optional;

/// Sprints for tests.
public final class SprintSamples {
    private SprintSamples() {}

    static Sprint planned(int number) {
        return Sprint.plan(
                        new SprintId("SPRINT-" + number),
                        Samples.uid(number),
                        "Sprint " + number,
                        "",
                        new Dates(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.of(20),
                        Samples.ADA,
                        Samples.NOON)
                .state();
    }

    /// One that was completed after all with a lower number.
    static Sprint completed(int number, int points) {
        return planned(number)
                .moveTo(SprintStatus.ACTIVE, points, Samples.ADA, Samples.NOON)
                .state()
                .moveTo(
                        SprintStatus.COMPLETED,
                        points,
                        Samples.ADA,
                        Samples.NOON.plusSeconds(number))
                .state();
    }

    /// One with every field set.
    public static Sprint full() {
        return new Sprint(
                new SprintId("SPRINT-1"),
                Samples.uid(1),
                new Purpose("Sprint 1", "Everybody can sign in", SprintStatus.COMPLETED),
                new Dates(
                        Optional.of(LocalDate.parse("2026-11-10")),
                        Optional.of(LocalDate.parse("2026-11-23")),
                        Optional.of(Samples.NOON)),
                new Points(Optional.of(20), Optional.of(18), Optional.of(13)),
                Samples.NOON);
    }
}
