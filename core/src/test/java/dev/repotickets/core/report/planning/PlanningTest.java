package dev.repotickets.core.report.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.backlog.BacklogItem;
import dev.repotickets.core.entity.Lifetime;
import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicSamples;
import dev.repotickets.core.epic.EpicStatus;
import dev.repotickets.core.epic.Outline;
import dev.repotickets.core.epic.Schedule;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.id.SprintId;
import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.sprint.Dates;
import dev.repotickets.core.sprint.Points;
import dev.repotickets.core.sprint.Purpose;
import dev.repotickets.core.sprint.Sprint;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.ticket.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Epics, velocity and the backlog against figures worked by hand.
class PlanningTest {
    /// The 25th on Kiritimati, the 24th in Berlin.
    private static final Instant NOON = Samples.NOON;

    @Test
    void without_a_completed_sprint_there_is_no_velocity() {
        VelocityHistory history = VelocityHistory.of(List.of(), List.of());

        assertThat(history.sprints()).isEmpty();
        assertThat(history.velocity()).isEmpty();
        assertThat(history.pointsPerWeek()).isEmpty();
    }

    /// 14 + 7 points in 14 + 12 days are 7 * 21 / 26 in a week; the one without days tells nothing.
    @Test
    void points_in_a_week_are_those_of_sprints_of_a_known_length() {
        VelocityHistory history =
                VelocityHistory.of(
                        List.of(
                                completed(3, 100, Optional.empty(), Optional.empty()),
                                completed(2, 7, day("2026-10-19"), day("2026-10-30")),
                                completed(1, 14, day("2026-10-01"), day("2026-10-14"))),
                        List.of());

        assertThat(history.sprints())
                .extracting(it -> it.id().value())
                .containsExactly("SPRINT-1", "SPRINT-2", "SPRINT-3");
        assertThat(history.sprints())
                .extracting(VelocityHistory.Completed::days)
                .containsExactly(Optional.of(14), Optional.of(12), Optional.empty());
        assertThat(history.velocity().orElseThrow().points()).isEqualTo(40.3);
        assertThat(history.pointsPerWeek()).hasValue(7.0 * 21 / 26);
    }

    @Test
    void an_empty_backlog_has_every_status_with_nothing_in_it() {
        BacklogHealth health =
                BacklogHealth.of(List.of(), _ -> true, _ -> true, OptionalDouble.empty());

        assertThat(health.byStatus()).extracting(Count::count).containsOnly(0);
        assertThat(health.waiting()).isZero();
        assertThat(health.readyWeeks()).isEmpty();
    }

    /// Ready are 5 + 3 points, which at 3 a week last 2.7 weeks.
    @Test
    void ready_work_lasts_as_long_as_the_velocity_says() {
        var story = new SprintStory().adds("A-1", 5).adds("B-1", 3).adds("C-1", 8);
        List<BacklogItem> items = story.story.store.read(view -> view.all(BacklogItem.KIND));
        BacklogHealth health =
                BacklogHealth.of(
                        items,
                        it -> !it.key().equals("C-1"),
                        it -> it.key().equals("A-1"),
                        OptionalDouble.of(3));

        assertThat(health.byStatus()).contains(new Count("new", 3));
        assertThat(health.waiting()).isEqualTo(3);
        assertThat(health.ready()).isEqualTo(2);
        assertThat(health.groomed()).isZero();
        assertThat(health.stale()).isEqualTo(1);
        assertThat(health.readyPoints()).isEqualTo(8);
        assertThat(health.readyWeeks()).hasValue(2.7);
        assertThat(BacklogHealth.of(items, _ -> true, _ -> true, OptionalDouble.of(0)).readyWeeks())
                .isEmpty();
    }

    @Test
    void an_epic_is_overdue_from_the_day_after_its_target_in_the_zone() {
        List<Epic> due = List.of(epic("A-1", EpicStatus.ACTIVE, "2026-11-24"));

        assertThat(standings(due, "Europe/Berlin").getFirst())
                .satisfies(it -> assertThat(it.isOverdue()).isFalse())
                .satisfies(it -> assertThat(it.daysLeft()).contains(0));
        assertThat(standings(due, "Pacific/Kiritimati").getFirst())
                .satisfies(it -> assertThat(it.isOverdue()).isTrue())
                .satisfies(it -> assertThat(it.daysLeft()).contains(-1));
    }

    @Test
    void epics_that_ended_come_last_and_those_without_a_target_after_those_with_one() {
        List<EpicStanding> standings =
                standings(
                        List.of(
                                epic("D-1", EpicStatus.COMPLETED, "2026-11-01"),
                                epic("B-1", EpicStatus.ACTIVE, ""),
                                epic("A-1", EpicStatus.DRAFT, ""),
                                epic("C-1", EpicStatus.ACTIVE, "2026-12-01")),
                        "UTC");

        assertThat(standings)
                .extracting(it -> it.id().value())
                .containsExactly("C-1", "A-1", "B-1", "D-1");
        assertThat(standings.getLast().isOverdue()).isFalse();
        assertThat(standings.getLast().daysLeft()).isEmpty();
    }

    private static List<EpicStanding> standings(List<Epic> epics, String zone) {
        return new Story()
                .store.read(view ->
                        EpicStanding.of(
                                epics, Stock.of(view, Samples.RULES, NOON, ZoneId.of(zone))));
    }

    private static Epic epic(String id, EpicStatus status, String target) {
        Epic full = EpicSamples.full();
        return new Epic(
                new EpicId(id),
                Samples.uid(1),
                new Outline("About " + id, "", status, "high", full.outline().labels()),
                full.accountable(),
                Lifetime.from(NOON),
                new Schedule(
                        "",
                        Optional.empty(),
                        target.isEmpty() ? Optional.empty() : day(target),
                        Optional.empty(),
                        Optional.empty()),
                List.of(),
                List.of());
    }

    private static Sprint completed(
            int number, int points, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Sprint(
                new SprintId("SPRINT-" + number),
                Samples.uid(number),
                new Purpose("Sprint " + number, "", SprintStatus.COMPLETED),
                new Dates(from, to, Optional.of(NOON.plusSeconds(number))),
                new Points(Optional.empty(), Optional.of(20), Optional.of(points)),
                NOON);
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
