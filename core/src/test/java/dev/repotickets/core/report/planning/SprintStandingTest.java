package dev.repotickets.core.report.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.sprint.SprintStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// In Berlin the clocks went back on 25 October 2026.
class SprintStandingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_planned_sprint_without_items_has_nothing_in_it() {
        SprintStanding standing =
                new SprintStory()
                        .at("2026-10-19T06:00:00Z")
                        .plans("2026-10-19", "2026-10-19")
                        .standing(ZoneOffset.UTC);

        assertThat(standing.committed()).isEmpty();
        assertThat(standing.scope()).isEqualTo(new SprintStanding.Work(0, 0));
        assertThat(standing.completion().percentage()).isEmpty();
        assertThat(standing.days()).contains(new SprintStanding.Days(1, 1, 0));
    }

    /// Committed A 5, B 3, C 2; C left, D 8 came, A and D are done: 13 of 16 points.
    @Test
    void what_came_what_left_and_what_was_done_is_told_apart() {
        SprintStanding standing = busy().standing(BERLIN);

        assertThat(standing.committed()).contains(10);
        assertThat(standing.scope()).isEqualTo(new SprintStanding.Work(3, 16));
        assertThat(standing.added()).isEqualTo(new SprintStanding.Work(1, 8));
        assertThat(standing.removed()).isEqualTo(new SprintStanding.Work(1, 2));
        assertThat(standing.completed()).isEqualTo(new SprintStanding.Work(2, 13));
        assertThat(standing.completion().percentage()).hasValue(81.3);
    }

    @Test
    void twelve_days_stay_twelve_when_the_clocks_go_back() {
        SprintStory story = busy();

        assertThat(story.standing(BERLIN).days()).contains(new SprintStanding.Days(12, 9, 3));
        assertThat(story.at("2026-10-25T22:30:00Z").standing(BERLIN).days())
                .contains(new SprintStanding.Days(12, 7, 5));
        assertThat(story.at("2026-10-25T23:00:00Z").standing(BERLIN).days())
                .contains(new SprintStanding.Days(12, 8, 4));
        assertThat(story.at("2026-12-01T12:00:00Z").standing(BERLIN).days())
                .contains(new SprintStanding.Days(12, 12, 0));
    }

    /// D was taken in at 23:30 of the longest day, which is still that day.
    @Test
    void a_sprint_burns_down_by_days_of_the_zone() {
        var window =
                new Window(LocalDate.parse("2026-10-19"), LocalDate.parse("2026-10-30"), BERLIN);
        Burn burn =
                Burn.of(
                        busy().items(Instant.parse("2026-10-19T07:00:00Z")).stream()
                                .map(it -> it.in(SprintStory.SPRINT, Piece.Unit.POINTS))
                                .toList(),
                        window,
                        LocalDate.parse("2026-10-27"),
                        true);

        assertThat(burn.days())
                .extracting(Burn.Day::scope)
                .containsExactly(10, 10, 10, 10, 8, 8, 16, 16, 16);
        assertThat(burn.days())
                .extracting(Burn.Day::remaining)
                .containsExactly(10, 5, 5, 5, 3, 3, 11, 11, 3);
        assertThat(burn.added()).isEqualTo(8);
        assertThat(burn.removed()).isEqualTo(2);
        assertThat(burn.days().getLast().ideal()).hasValue(10 * 3 / 11.0);
    }

    @Test
    void what_is_not_done_counts_for_the_sprint_though_completing_it_takes_it_out() {
        SprintStory story =
                busy().at("2026-10-30T16:00:00Z").moves(SprintStatus.COMPLETED, 13).drops("B-1");

        assertThat(story.standing(BERLIN).scope()).isEqualTo(new SprintStanding.Work(3, 16));
        assertThat(story.standing(BERLIN).completed()).isEqualTo(new SprintStanding.Work(2, 13));
        assertThat(story.standing(BERLIN).removed()).isEqualTo(new SprintStanding.Work(1, 2));
    }

    @Test
    void what_is_done_in_the_moment_in_which_the_sprint_is_completed_counts_as_an_item_too() {
        SprintStory story =
                busy().at("2026-10-30T16:00:00Z").does("B-1").moves(SprintStatus.COMPLETED, 16);

        assertThat(story.standing(BERLIN).scope()).isEqualTo(new SprintStanding.Work(3, 16));
        assertThat(story.standing(BERLIN).completed()).isEqualTo(new SprintStanding.Work(3, 16));
        assertThat(story.standing(BERLIN).completion().percentage()).hasValue(100.0);
    }

    private static SprintStory busy() {
        return new SprintStory()
                .at("2026-10-18T08:00:00Z")
                .plans("2026-10-19", "2026-10-30")
                .adds("A-1", 5)
                .adds("B-1", 3)
                .adds("C-1", 2)
                .adds("D-1", 8)
                .takes("A-1")
                .takes("B-1")
                .takes("C-1")
                .at("2026-10-19T07:00:00Z")
                .moves(SprintStatus.ACTIVE, 10)
                .at("2026-10-20T12:00:00Z")
                .does("A-1")
                .at("2026-10-23T12:00:00Z")
                .drops("C-1")
                .at("2026-10-25T22:30:00Z")
                .takes("D-1")
                .at("2026-10-27T12:00:00Z")
                .does("D-1");
    }
}
