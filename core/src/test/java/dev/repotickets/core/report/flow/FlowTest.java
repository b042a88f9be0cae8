package dev.repotickets.core.report.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.ticket.Edits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final Window NOVEMBER = window("2026-11-02", "2026-11-15", ZoneOffset.UTC);

    private final Story story = new Story();

    private static Window window(String from, String to, ZoneId zone) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to), zone);
    }

    /// Two were done, one of them without being begun, one was dropped, one is under way.
    private void aFortnight() {
        story.at("2026-11-02T08:00:00Z").opens("A-1", 3, "BIG-1").opens("A-2", 5, "BIG-1");
        story.at("2026-11-03T08:00:00Z").opens("A-3", 2, "BIG-1").puts("A-1", "in-progress");
        story.at("2026-11-04T20:00:00Z").puts("A-1", "closed");
        story.at("2026-11-05T08:00:00Z").puts("A-3", "cancelled").opens("A-4", 1, "BIG-1");
        story.at("2026-11-09T08:00:00Z").puts("A-4", "closed").puts("A-2", "in-progress");
    }

    @Test
    void cycle_time_is_from_the_first_beginning_and_lead_time_from_the_creation() {
        aFortnight();

        FlowTime cycle = FlowTime.cycle(story.pasts(), NOVEMBER);
        FlowTime lead = FlowTime.lead(story.pasts(), NOVEMBER);

        assertThat(cycle.samples()).extracting(FlowTime.Sample::id).containsExactly("A-1");
        assertThat(cycle.samples().getFirst().days()).isEqualTo(1.5);
        assertThat(lead.samples()).extracting(FlowTime.Sample::days).containsExactly(2.5, 4.0);
        assertThat(lead.spread().orElseThrow().mean()).isEqualTo(3.25);
        assertThat(lead.spread().orElseThrow().p50()).isEqualTo(3.25);
        assertThat(lead.spread().orElseThrow().p85()).isCloseTo(3.775, within(0.0005));
    }

    @Test
    void what_was_done_outside_of_the_window_is_no_sample() {
        aFortnight();

        Window week = window("2026-11-02", "2026-11-08", ZoneOffset.UTC);
        assertThat(FlowTime.lead(story.pasts(), week).samples()).hasSize(1);
        assertThat(FlowTime.cycle(List.of(), week).spread()).isEmpty();
    }

    @Test
    void throughput_counts_weeks_with_nothing_as_well() {
        aFortnight();
        Window three = window("2026-10-28", "2026-11-15", ZoneOffset.UTC);

        Throughput throughput = Throughput.of(story.pasts(), three);

        assertThat(throughput.weeks())
                .containsExactly(
                        new Throughput.Week(LocalDate.parse("2026-10-26"), 0, 0),
                        new Throughput.Week(LocalDate.parse("2026-11-02"), 1, 3),
                        new Throughput.Week(LocalDate.parse("2026-11-09"), 1, 1));
        assertThat(throughput.meanTickets()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(Throughput.of(List.of(), window("2026-11-03", "2026-11-02", BERLIN)).weeks())
                .isEmpty();
    }

    @Test
    void the_day_of_an_end_is_that_of_whoever_looks() {
        story.at("2026-11-02T08:00:00Z").opens("A-1");
        story.at("2026-11-08T23:30:00Z").puts("A-1", "closed");

        assertThat(weekOf(ZoneOffset.UTC)).isEqualTo("2026-11-02");
        assertThat(weekOf(BERLIN)).isEqualTo("2026-11-09");
        assertThat(weekOf(KIRITIMATI)).isEqualTo("2026-11-09");
    }

    private String weekOf(ZoneId zone) {
        return Throughput.of(story.pasts(), window("2026-11-02", "2026-11-15", zone))
                .weeks()
                .stream()
                .filter(it -> it.tickets() == 1)
                .findFirst()
                .orElseThrow()
                .monday()
                .toString();
    }

    @Test
    void cumulative_flow_counts_every_ticket_once_at_the_end_of_each_day() {
        aFortnight();

        CumulativeFlow flow =
                CumulativeFlow.of(
                        story.pasts(), window("2026-11-03", "2026-11-09", ZoneOffset.UTC));

        assertThat(flow.days().getFirst())
                .isEqualTo(new CumulativeFlow.Day(LocalDate.parse("2026-11-03"), 2, 1, 0, 0));
        assertThat(flow.days().get(2))
                .isEqualTo(new CumulativeFlow.Day(LocalDate.parse("2026-11-05"), 2, 0, 1, 1));
        assertThat(flow.days().getLast())
                .isEqualTo(new CumulativeFlow.Day(LocalDate.parse("2026-11-09"), 0, 1, 2, 1));
    }

    @Test
    void ageing_work_is_held_against_what_such_work_took_before() {
        aFortnight();
        Instant now = Instant.parse("2026-11-12T20:00:00Z");

        Ageing ageing = Ageing.of(story.pasts(), Spread.of(List.of(1.0, 2.0, 3.0, 3.4, 9.0)), now);

        assertThat(ageing.items()).hasSize(1);
        assertThat(ageing.items().getFirst().days()).isEqualTo(3.5);
        assertThat(ageing.items().getFirst().passed()).isEqualTo(75);
        assertThat(ageing.late()).isZero();
        assertThat(Ageing.of(story.pasts(), Spread.of(List.of()), now).items().getFirst().passed())
                .isZero();
    }

    @Test
    void a_burndown_tells_scope_that_came_and_went_from_what_was_done() {
        aFortnight();
        story.at("2026-11-10T08:00:00Z").edits("A-2", Edits.points(8));
        List<Piece> pieces =
                story.pasts().stream().map(it -> Piece.of(it, "BIG-1", Piece.Unit.POINTS)).toList();

        Burn burn = Burn.of(pieces, NOVEMBER, LocalDate.parse("2026-11-10"), true);

        assertThat(burn.days()).hasSize(9);
        assertThat(burn.days().getFirst()).isEqualTo(day("2026-11-02", 8, 0, OptionalDouble.of(8)));
        assertThat(burn.days().get(1).scope()).isEqualTo(10);
        assertThat(burn.days().get(2).done()).isEqualTo(3);
        assertThat(burn.days().get(3).scope()).isEqualTo(9);
        assertThat(burn.days().getLast().scope()).isEqualTo(12);
        assertThat(burn.days().getLast().remaining()).isEqualTo(8);
        assertThat(burn.added()).isEqualTo(2 + 1 + 3);
        assertThat(burn.removed()).isEqualTo(2);
    }

    private static Burn.Day day(String day, int scope, int done, OptionalDouble ideal) {
        return new Burn.Day(LocalDate.parse(day), scope, done, scope - done, ideal);
    }

    @Test
    void a_plan_across_a_change_of_the_clocks_has_its_days_once_each() {
        Window autumn = window("2026-10-19", "2026-10-30", BERLIN);
        story.at("2026-10-19T08:00:00Z").opens("A-1", 1, "BIG-1");
        story.at("2026-10-25T22:59:59Z").puts("A-1", "closed");
        List<Piece> pieces =
                story.pasts().stream()
                        .map(it -> Piece.of(it, "BIG-1", Piece.Unit.TICKETS))
                        .toList();

        Burn burn = Burn.of(pieces, autumn, autumn.to(), true);

        assertThat(burn.days()).hasSize(12);
        assertThat(autumn.endOf(LocalDate.parse("2026-10-25")))
                .isEqualTo(Instant.parse("2026-10-25T22:59:59.999999999Z"));
        assertThat(burn.days().get(5).done()).isZero();
        assertThat(burn.days().get(6).done()).isOne();
        assertThat(burn.days().getLast().ideal()).hasValue(0);
    }

    @Test
    void an_empty_plan_and_one_of_a_single_day_are_plans() {
        assertThat(
                        Burn.of(
                                List.of(),
                                window("2026-11-03", "2026-11-02", BERLIN),
                                LocalDate.MAX,
                                true))
                .isEqualTo(new Burn(List.of(), 0, 0));
        Burn single =
                Burn.of(List.of(), window("2026-11-02", "2026-11-02", BERLIN), LocalDate.MAX, true);
        assertThat(single.days()).containsExactly(day("2026-11-02", 0, 0, OptionalDouble.of(0)));
    }
}
