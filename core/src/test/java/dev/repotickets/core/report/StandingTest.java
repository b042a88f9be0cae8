package dev.repotickets.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.requirement.Items;
import dev.repotickets.core.requirement.Rate;
import dev.repotickets.core.requirement.RequirementStatus;
import dev.repotickets.core.requirement.ResultStatus;
import dev.repotickets.core.requirement.ScenarioStatus;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.TicketHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Figures against repositories that are small enough to be counted by hand.
class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final AgentCounts NO_AGENTS = AgentCounts.of(List.of(), List.of());

    @Test
    void nothing_is_in_danger_where_there_is_nothing() {
        StatusSummary summary = summary(new Story());

        assertThat(summary.total()).isZero();
        assertThat(summary.byStatus()).extracting(Count::count).containsOnly(0).hasSize(5);
        assertThat(summary.risk().score()).isZero();
        assertThat(summary.risk().level()).isEqualTo(RiskLevel.LOW);
        assertThat(summary.originalRisk().score()).isZero();
        assertThat(summary.requirements().coverage().requirements().percentage()).isEmpty();
    }

    @Test
    void every_status_is_counted_and_those_that_ended_are_not_open() {
        var story = new Story().at("2026-11-27T12:00:00Z");
        story.opens("A-1").opens("A-2").opens("A-3").opens("A-4").opens("A-5");
        story.edits("A-1", Edits.priority("critical")).edits("A-2", Edits.priority("critical"));
        story.puts("A-2", "cancelled").puts("A-3", "closed").puts("A-4", "blocked");
        StatusSummary summary = summary(story);

        assertThat(summary.byStatus())
                .containsExactly(
                        new Count("open", 2),
                        new Count("in-progress", 0),
                        new Count("blocked", 1),
                        new Count("closed", 1),
                        new Count("cancelled", 1));
        assertThat(summary.byCategory()).isEqualTo(new StatusSummary.ByCategory(2, 1, 1, 1));
        assertThat(summary.criticalOpen()).isEqualTo(1);
        assertThat(summary.blocked()).extracting(it -> it.key()).containsExactly("A-4");
        assertThat(summary.recentlyDone())
                .extracting(it -> it.ticket().key())
                .containsExactly("A-3");
    }

    /// critical 15 + nobody's 3; A-2: blocked 20 + nobody's 3.
    @Test
    void the_risk_of_the_original_is_a_sum_of_counts() {
        var story = new Story().at("2026-11-27T12:00:00Z").opens("A-1").opens("A-2");
        story.edits("A-1", Edits.priority("critical")).puts("A-2", "blocked");

        assertThat(summary(story).originalRisk()).isEqualTo(new OriginalRisk(41, RiskLevel.MEDIUM));
    }

    /// Half is blocked, which is more than 30 of 100: 20. The only urgent one is nobody's: 15.
    @Test
    void the_risk_is_a_sum_of_shares_each_with_its_reason() {
        var story = new Story().at("2026-11-27T12:00:00Z").opens("A-1").opens("A-2");
        story.edits("A-1", Edits.priority("critical")).puts("A-2", "blocked");
        Risk risk = summary(story).risk();

        assertThat(risk.score()).isEqualTo(35);
        assertThat(risk.parts())
                .extracting(Risk.Part::points)
                .containsExactly(20.0, 0.0, 0.0, 15.0, 0.0, 0.0);
        assertThat(risk.parts())
                .extracting(Risk.Part::weight)
                .satisfies(it ->
                        assertThat(it.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100));
    }

    @Test
    void a_ticket_was_done_when_its_status_changed_and_not_when_it_was_written_last() {
        var story = new Story().at("2026-11-01T12:00:00Z").opens("A-1").puts("A-1", "closed");
        story.at("2026-11-27T12:00:00Z").edits("A-1", Edits.title("Another title"));

        assertThat(summary(story).recentlyDone()).isEmpty();
    }

    @Test
    void work_is_told_by_person_and_that_of_nobody_by_itself() {
        var story = new Story().at("2026-11-27T12:00:00Z");
        story.opens("A-1", 3, "").opens("A-2", 5, "").opens("A-3").opens("A-4", 2, "");
        story.edits("A-1", Edits.assignee("ann")).edits("A-2", Edits.assignee("ann"));
        story.edits("A-3", Edits.assignee("ann")).puts("A-2", "in-progress");
        story.puts("A-3", "closed");
        Workload load =
                story.store.read(view -> {
                    Stock stock = Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC);
                    return Workload.of(
                            stock, RecentlyDone.since(view, stock, NOW.minusSeconds(604_800)));
                });

        assertThat(load.rows())
                .containsExactly(
                        new Workload.Row("ann", 1, 1, 8, 0, 1),
                        new Workload.Row("", 1, 0, 2, 0, 0));
    }

    @Test
    void ages_fall_into_the_ranges_of_the_original() {
        var story = new Story();
        int number = 0;
        for (int days : List.of(0, 2, 3, 7, 8, 28, 29, 90, 91)) {
            story.at(NOW.minusSeconds(86_400L * days).toString()).opens("A-" + ++number);
        }
        story.at(NOW.toString());
        AgeDistribution ages =
                story.store.read(view ->
                        AgeDistribution.of(Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC)));

        assertThat(ages.buckets())
                .containsExactly(
                        new Count("0-2 days", 2),
                        new Count("3-7 days", 2),
                        new Count("8-28 days", 2),
                        new Count("29-90 days", 2),
                        new Count("91+ days", 1));
    }

    @Test
    void today_is_another_day_on_the_other_side_of_the_earth() {
        var story = new Story();
        Stock kiritimati =
                story.store.read(view ->
                        Stock.of(view, Samples.RULES, NOW, ZoneId.of("Pacific/Kiritimati")));
        Stock berlin =
                story.store.read(
                        view -> Stock.of(view, Samples.RULES, NOW, ZoneId.of("Europe/Berlin")));

        assertThat(kiritimati.today()).hasToString("2026-11-29");
        assertThat(berlin.today()).hasToString("2026-11-28");
    }

    /// At noon of the 28th in UTC it is the 29th on Kiritimati, and still the 28th in Berlin.
    @Test
    void a_ticket_is_overdue_only_once_its_day_is_over_where_one_looks_from() {
        var story = new Story().at("2026-11-20T12:00:00Z");
        story.opens("A-27", LocalDate.parse("2026-11-27"));
        story.opens("A-28", LocalDate.parse("2026-11-28"));
        story.opens("A-29", LocalDate.parse("2026-11-29"));
        story.opens("B-27", LocalDate.parse("2026-11-27")).puts("B-27", "closed");
        story.opens("C-1");

        assertThat(overdue(story, "Pacific/Kiritimati", NOW)).containsExactly("A-27", "A-28");
        assertThat(overdue(story, "Europe/Berlin", NOW)).containsExactly("A-27");
        Instant evening = Instant.parse("2026-11-28T23:30:00Z");
        assertThat(overdue(story, "UTC", evening)).containsExactly("A-27");
        assertThat(overdue(story, "Europe/Berlin", evening)).containsExactly("A-27", "A-28");
        assertThat(overdue(story, "Pacific/Pago_Pago", Instant.parse("2026-11-28T10:59:59Z")))
                .isEmpty();
        assertThat(overdue(story, "Pacific/Pago_Pago", Instant.parse("2026-11-28T11:00:00Z")))
                .containsExactly("A-27");
    }

    private static List<String> overdue(Story story, String zone, Instant now) {
        return story.store.read(view ->
                StatusSummary.of(
                                view,
                                Stock.of(view, Samples.RULES, now, ZoneId.of(zone)),
                                7,
                                NO_AGENTS)
                        .overdue()
                        .stream()
                        .map(TicketHead::key)
                        .sorted()
                        .toList());
    }

    /// Two tickets with requirements, one with a result alone, one with nothing.
    @Test
    void requirements_are_totalled_over_all_tickets_that_have_any() {
        var story = new Story().at("2026-11-20T12:00:00Z");
        story.opens(
                "A-1",
                Items.of(
                        Items.requirement("a", RequirementStatus.VERIFIED),
                        Items.scenario("b", ScenarioStatus.PASSING)));
        story.opens(
                "A-2",
                Items.of(
                        Items.requirement("a", RequirementStatus.DRAFT),
                        Items.requirement("b", RequirementStatus.IMPLEMENTED),
                        Items.scenario("c", ScenarioStatus.FAILING),
                        Items.scenario("d", ScenarioStatus.DRAFT),
                        Items.story("e", Optional.of(5))));
        story.opens("A-3", Items.of(Items.result("a", ResultStatus.VERIFIED)));
        story.opens("A-4");

        RequirementStanding standing = summary(story).requirements();

        assertThat(standing.specified()).isEqualTo(3);
        assertThat(standing.withRequirements()).isEqualTo(2);
        assertThat(standing.coverage().requirements()).isEqualTo(new Rate(2, 3, Optional.of(66.7)));
        assertThat(standing.coverage().verification())
                .isEqualTo(new Rate(1, 1, Optional.of(100.0)));
        assertThat(standing.coverage().testPass()).isEqualTo(new Rate(1, 3, Optional.of(33.3)));
        assertThat(standing.runPass()).isEqualTo(new Rate(1, 2, Optional.of(50.0)));
        assertThat(standing.coverage().acceptance()).isEqualTo(new Rate(2, 3, Optional.of(66.7)));
        assertThat(standing.coverage().stories()).isEqualTo(1);
        assertThat(standing.coverage().points()).isEqualTo(5);
    }

    @Test
    void counts_agree_with_a_plain_count_of_any_tickets() {
        var random = new SplittableRandom(7);
        List<String> statuses = Samples.RULES.statusNames();
        for (int round = 0; round < 20; round++) {
            var story = new Story().at("2026-11-20T12:00:00Z");
            int[] counts = new int[statuses.size()];
            int total = random.nextInt(20);
            for (int i = 0; i < total; i++) {
                int status = random.nextInt(counts.length);
                story.opens("A-" + i);
                if (status > 0) {
                    story.puts("A-" + i, statuses.get(status));
                }
                counts[status]++;
            }
            StatusSummary summary = summary(story);

            for (int status = 0; status < counts.length; status++) {
                assertThat(summary.inStatus(statuses.get(status))).isEqualTo(counts[status]);
            }
            assertThat(summary.byCategory().unfinished() + summary.byCategory().ended())
                    .isEqualTo(summary.total())
                    .isEqualTo(total);
        }
    }

    private static StatusSummary summary(Story story) {
        return story.store.read(view ->
                StatusSummary.of(
                        view, Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC), 7, NO_AGENTS));
    }
}
