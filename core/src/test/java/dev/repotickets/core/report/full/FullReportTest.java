package dev.repotickets.core.report.full;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.epic.Epic;
import dev.repotickets.core.epic.EpicDraft;
import dev.repotickets.core.epic.Schedule;
import dev.repotickets.core.id.EpicId;
import dev.repotickets.core.report.Count;
import dev.repotickets.core.report.flow.Burn;
import dev.repotickets.core.report.flow.Piece;
import dev.repotickets.core.report.flow.Window;
import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.report.planning.SprintStanding;
import dev.repotickets.core.report.planning.SprintStory;
import dev.repotickets.core.sprint.SprintStatus;
import dev.repotickets.core.ticket.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullReportTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void a_report_of_nothing_is_empty_and_not_wrong() {
        FullReport report = report(new Story());

        assertThat(report.status().total()).isZero();
        assertThat(report.workload().rows()).isEmpty();
        assertThat(report.time().minutes()).isZero();
        assertThat(report.ages().buckets()).extracting(Count::count).containsOnly(0);
        assertThat(report.labels().labels()).isEmpty();
        assertThat(report.epics()).isEmpty();
        assertThat(report.burns()).isEmpty();
        assertThat(report.agents()).isEmpty();
        assertThat(report.recent()).isEmpty();
        assertThat(report.specifications()).isEmpty();
        assertThat(report.sprints().running()).isEmpty();
        assertThat(report.sprints().backlog().readyWeeks()).isEmpty();
        assertThat(report.sprints().velocity().velocity()).isEmpty();
    }

    @Test
    void a_report_of_one_ticket_tells_of_that_one() {
        FullReport report = report(new Story().at("2026-11-27T12:00:00Z").opens("A-1", 3, ""));

        assertThat(report.status().total()).isEqualTo(1);
        assertThat(report.workload().rows()).hasSize(1);
        assertThat(report.ages().buckets()).contains(new Count("0-2 days", 1));
        assertThat(report.recent()).hasSize(1);
        assertThat(report.burns()).isEmpty();
    }

    /// A-1 of 3 points and A-2 of 5 from the 20th, A-1 done on the 22nd, A-2 moved away on the
    /// 24th.
    @Test
    void an_epic_burns_what_is_in_it_and_what_was() {
        Story story = withEpic("2026-11-30");
        story.at("2026-11-20T12:00:00Z").opens("A-1", 3, "E-1").opens("A-2", 5, "E-1");
        story.at("2026-11-22T12:00:00Z").puts("A-1", "closed");
        story.at("2026-11-24T12:00:00Z").moves("A-2", "");
        EpicBurn burn = report(story).burns().getFirst();

        assertThat(burn.unit()).isEqualTo(Piece.Unit.POINTS);
        assertThat(burn.burn().days())
                .extracting(Burn.Day::scope)
                .containsExactly(8, 8, 8, 8, 3, 3, 3, 3, 3);
        assertThat(burn.burn().days())
                .extracting(Burn.Day::remaining)
                .containsExactly(8, 8, 5, 5, 0, 0, 0, 0, 0);
        assertThat(burn.burn().removed()).isEqualTo(5);
        assertThat(burn.burn().days().getFirst().ideal()).hasValue(8);
    }

    @Test
    void an_epic_without_tickets_burns_tickets_and_has_none() {
        EpicBurn burn = report(withEpic("2026-11-30")).burns().getFirst();

        assertThat(burn.unit()).isEqualTo(Piece.Unit.TICKETS);
        assertThat(burn.burn().days()).extracting(Burn.Day::scope).containsExactly(0);
    }

    @Test
    void an_epic_with_one_ticket_of_no_size_burns_tickets() {
        Story story = withEpic("2026-11-30").at("2026-11-27T12:00:00Z");
        story.opens("A-1", 3, "E-1").opens("A-2", 0, "E-1");
        EpicBurn burn = report(story).burns().getFirst();

        assertThat(burn.unit()).isEqualTo(Piece.Unit.TICKETS);
        assertThat(burn.burn().days()).extracting(Burn.Day::remaining).containsExactly(2, 2);
    }

    @Test
    void a_sprint_under_way_is_shown_with_its_burndown() {
        SprintStory sprint =
                new SprintStory()
                        .at("2026-11-26T08:00:00Z")
                        .plans("2026-11-26", "2026-11-30")
                        .adds("A-1", 5)
                        .adds("B-1", 3)
                        .takes("A-1")
                        .moves(SprintStatus.ACTIVE, 5)
                        .at("2026-11-27T12:00:00Z")
                        .does("A-1");
        SprintReport.Running running = report(sprint.story).sprints().running().getFirst();

        assertThat(running.standing().completed()).isEqualTo(new SprintStanding.Work(1, 5));
        assertThat(running.burn().orElseThrow().days())
                .extracting(Burn.Day::remaining)
                .containsExactly(5, 0, 0);
        assertThat(report(sprint.story).sprints().backlog().waiting()).isEqualTo(1);
    }

    private static FullReport report(Story story) {
        return story.store.read(view ->
                FullReport.of(
                        view, Samples.RULES, Samples.ADA, new Window.Clock(NOW, ZoneOffset.UTC)));
    }

    private static Story withEpic(String target) {
        var story = new Story();
        var draft =
                new EpicDraft(
                        "Sign in",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Schedule(
                                "",
                                Optional.empty(),
                                Optional.of(LocalDate.parse(target)),
                                Optional.empty(),
                                Optional.empty()),
                        List.of(),
                        List.of());
        var _ =
                story.store.write(tx ->
                        tx.apply(
                                Epic.open(
                                        new EpicId("E-1"),
                                        Samples.uid(1),
                                        draft,
                                        Samples.RULES,
                                        Samples.ADA,
                                        Samples.NOON)));
        return story;
    }
}
