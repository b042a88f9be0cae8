package dev.repotickets.core.report.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.repotickets.core.config.StatusCategory;
import dev.repotickets.core.report.RecentlyDone;
import dev.repotickets.core.report.Stock;
import dev.repotickets.core.report.Workload;
import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.report.history.TicketPast;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of stories made up by chance, against ways to work them out that are slow and
/// simple: every day and every ticket by itself.
class FlowPropertyTest {
    private static final List<String> STATUSES =
            List.of("open", "in-progress", "blocked", "closed", "cancelled");
    private static final List<String> NAMES = List.of("ann", "bob", "", "Zoë");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("Pacific/Kiritimati"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void figures_are_those_of_looking_at_every_day_and_every_ticket(long seed) {
        var random = new SplittableRandom(seed);
        Story story = story(random);
        List<TicketPast> pasts = story.pasts();
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        LocalDate from = LocalDate.parse("2026-10-20").plusDays(random.nextInt(8));
        var window = new Window(from, from.plusDays(random.nextInt(20)), zone);

        flow(pasts, window);
        throughput(pasts, window);
        times(pasts, window);
        burn(pasts, window);
        workload(story, pasts);
    }

    private static Story story(SplittableRandom random) {
        var story = new Story();
        Instant now = Instant.parse("2026-10-18T00:00:00Z");
        var open = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 900)));
            story.at(now.toString());
            if (open.isEmpty() || random.nextInt(4) == 0) {
                String id = "T-" + (open.size() + 1);
                story.opens(id, random.nextInt(9), random.nextBoolean() ? "BIG-1" : "");
                open.add(id);
            } else {
                String id = open.get(random.nextInt(open.size()));
                switch (random.nextInt(8)) {
                    case 0 -> story.edits(id, Edits.points(random.nextInt(9)));
                    case 1 -> story.moves(id, random.nextBoolean() ? "BIG-1" : "BIG-2");
                    case 2, 3 -> story.edits(id, Edits.assignee(NAMES.get(random.nextInt(4))));
                    default -> story.puts(id, STATUSES.get(random.nextInt(STATUSES.size())));
                }
            }
        }
        return story;
    }

    /// Every ticket is looked at once for each name that there is, in its file and not in its head.
    private static void workload(Story story, List<TicketPast> pasts) {
        Instant now = Instant.parse("2026-11-20T00:00:00Z");
        Instant since = Instant.parse("2026-10-28T06:00:00Z");
        Workload load =
                story.store.read(view -> {
                    Stock stock = Stock.of(view, Samples.RULES, now, ZoneOffset.UTC);
                    return Workload.of(stock, RecentlyDone.since(view, stock, since));
                });
        List<Ticket> tickets = story.store.read(view -> view.all(Ticket.KIND));
        int rows = 0;
        for (String name : NAMES) {
            int open = 0;
            int active = 0;
            int points = 0;
            int done = 0;
            for (Ticket ticket : tickets) {
                if (!ticket.people().assignee().orElse("").equals(name)) {
                    continue;
                }
                StatusCategory category = Samples.RULES.category(ticket.headline().status());
                open += category == StatusCategory.OPEN ? 1 : 0;
                active += category == StatusCategory.ACTIVE ? 1 : 0;
                points += category.isEnded() ? 0 : ticket.plan().storyPoints().orElse(0);
                done += isDoneSince(pasts, ticket.key(), since) ? 1 : 0;
            }
            if (open + active + done > 0) {
                rows++;
                assertThat(load.rows())
                        .contains(new Workload.Row(name, open, active, points, 0, done));
            }
        }
        assertThat(load.rows()).hasSize(rows);
    }

    private static boolean isDoneSince(List<TicketPast> pasts, String id, Instant since) {
        return pasts.stream()
                .filter(it -> it.ticket().key().equals(id))
                .anyMatch(it -> it.doneAt().filter(at -> !at.isBefore(since)).isPresent());
    }

    private static void flow(List<TicketPast> pasts, Window window) {
        CumulativeFlow flow = CumulativeFlow.of(pasts, window);
        assertThat(flow.days()).hasSize(window.length());
        for (CumulativeFlow.Day day : flow.days()) {
            Instant end = window.endOf(day.day());
            assertThat(day)
                    .isEqualTo(
                            new CumulativeFlow.Day(
                                    day.day(),
                                    count(pasts, end, StatusCategory.OPEN),
                                    count(pasts, end, StatusCategory.ACTIVE),
                                    count(pasts, end, StatusCategory.DONE),
                                    count(pasts, end, StatusCategory.DROPPED)));
        }
    }

    private static int count(List<TicketPast> pasts, Instant end, StatusCategory category) {
        int count = 0;
        for (TicketPast past : pasts) {
            if (past.categoryAt(end).equals(Optional.of(category))) {
                count++;
            }
        }
        return count;
    }

    private static void throughput(List<TicketPast> pasts, Window window) {
        Throughput throughput = Throughput.of(pasts, window);
        int all = 0;
        for (LocalDate day : window.days()) {
            for (TicketPast past : pasts) {
                boolean onIt =
                        past.doneAt()
                                .filter(it -> LocalDate.ofInstant(it, window.zone()).equals(day))
                                .isPresent();
                all += onIt ? 1 : 0;
            }
        }
        assertThat(throughput.weeks().stream().mapToInt(Throughput.Week::tickets).sum())
                .isEqualTo(all);
    }

    /// A share of a sample is below its percentile: at least that share, and not much more.
    private static void times(List<TicketPast> pasts, Window window) {
        FlowTime lead = FlowTime.lead(pasts, window);
        lead.spread()
                .ifPresent(spread -> {
                    var days =
                            new ArrayList<>(
                                    lead.samples().stream().map(FlowTime.Sample::days).toList());
                    Collections.sort(days);
                    int last = days.size() - 1;
                    assertThat(spread.p50())
                            .isBetween(
                                    days.get(last / 2) - 0.001, days.get((last + 1) / 2) + 0.001);
                    assertThat(spread.p95()).isLessThanOrEqualTo(days.getLast() + 0.001);
                    assertThat(spread.p75()).isBetween(spread.p50(), spread.p85());
                    double sum = 0;
                    for (double each : days) {
                        sum += each;
                    }
                    assertThat(spread.mean()).isCloseTo(sum / days.size(), within(0.001));
                });
    }

    private static void burn(List<TicketPast> pasts, Window window) {
        List<Piece> pieces =
                pasts.stream().map(it -> Piece.of(it, "BIG-1", Piece.Unit.POINTS)).toList();
        Burn burn = Burn.of(pieces, window, window.to(), false);
        int grown = 0;
        int before = burn.days().getFirst().scope();
        for (Burn.Day day : burn.days()) {
            Instant end = window.endOf(day.day());
            int scope = 0;
            for (TicketPast past : pasts) {
                boolean isIn =
                        past.epicAt(end).equals("BIG-1")
                                && past.categoryAt(end).isPresent()
                                && past.categoryAt(end).get() != StatusCategory.DROPPED;
                scope += isIn ? past.pointsAt(end) : 0;
            }
            assertThat(day.scope()).isEqualTo(scope);
            assertThat(day.remaining()).isEqualTo(day.scope() - day.done());
            grown += day.scope() - before;
            before = day.scope();
        }
        assertThat(burn.added() - burn.removed()).isEqualTo(grown);
    }
}
