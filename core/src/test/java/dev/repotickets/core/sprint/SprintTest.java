package dev.repotickets.core.sprint;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SprintTest {
    private final Sprint sprint = SprintSamples.planned(1);

    @Test
    void starting_records_what_is_in_it_and_completing_what_is_done() {
        Sprint active = sprint.moveTo(SprintStatus.ACTIVE, 13, ADA, NOON).state();
        Sprint completed = active.moveTo(SprintStatus.COMPLETED, 8, ADA, NOON).state();

        assertThat(completed.points())
                .isEqualTo(new Points(Optional.of(20), Optional.of(13), Optional.of(8)));
        assertThat(completed.dates().completedAt()).contains(NOON);
    }

    @ParameterizedTest
    @EnumSource(SprintStatus.class)
    void a_completed_one_stays_so(SprintStatus wanted) {
        assertThatThrownBy(() -> SprintSamples.completed(1, 8).moveTo(wanted, 0, ADA, NOON))
                .hasMessageContaining("SPRINT-1 is completed and cannot become");
    }

    @Test
    void a_planned_one_is_started_before_it_is_completed() {
        assertThatThrownBy(() -> sprint.moveTo(SprintStatus.COMPLETED, 0, ADA, NOON))
                .hasMessageContaining("SPRINT-1 is planned and cannot become completed");
    }

    @Test
    void dates_are_in_order_when_they_are_set() {
        var edit =
                new SprintEdit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2026-12-02"),
                        Optional.of("2026-12-01"),
                        Optional.empty());

        assertThatThrownBy(() -> sprint.edit(edit, ADA, NOON))
                .hasMessageContaining("end_date 2026-12-01 is before start_date 2026-12-02");
    }

    @Test
    void velocity_is_the_mean_of_the_last_three_and_absent_where_there_is_none() {
        assertThat(Velocity.of(List.of(sprint))).isEmpty();
        assertThat(Velocity.of(List.of(sprint, SprintSamples.completed(1, 8))))
                .contains(new Velocity(8, 1));
        assertThat(
                        Velocity.of(
                                List.of(
                                        SprintSamples.completed(4, 3),
                                        SprintSamples.completed(1, 1000),
                                        SprintSamples.completed(3, 4),
                                        SprintSamples.completed(2, 3))))
                .contains(new Velocity(3.3, 3));
    }
}
