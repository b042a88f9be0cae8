package dev.repotickets.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentDraft;
import dev.repotickets.core.agent.Connection;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.report.history.Story;
import dev.repotickets.core.task.Task;
import dev.repotickets.core.task.TaskSamples;
import dev.repotickets.core.ticket.Edits;
import dev.repotickets.core.ticket.Notes;
import dev.repotickets.core.ticket.Samples;
import dev.repotickets.core.time.TimeLog;
import dev.repotickets.core.time.TimeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Time, labels and agents, against small repositories counted by hand and a slow count.
class TeamFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-14T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

    private final Story story = new Story();
    private int logs;

    private void logs(
            String ticket, String author, TimeType type, Instant start, Optional<Integer> minutes) {
        var log =
                new TimeLog(
                        Samples.uid(++logs),
                        ticket,
                        author,
                        start,
                        type,
                        start,
                        minutes.map(it -> start.plus(Duration.ofMinutes(it))),
                        minutes,
                        "");
        story.at(start.toString());
        var _ = story.store.write(tx -> tx.apply(Notes.timed(log, "added", Samples.ADA, start)));
    }

    private TimeSpent spent() {
        return story.store.read(view ->
                TimeSpent.of(view, Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC), SINCE));
    }

    @Test
    void time_is_told_by_kind_person_week_and_ticket_and_a_running_timer_counts_until_now() {
        story.at("2026-10-01T08:00:00Z").opens("A-1").opens("A-2");
        logs("A-1", "ann", TimeType.WORK, Instant.parse("2026-10-31T23:00:00Z"), Optional.of(500));
        logs("A-1", "ann", TimeType.WORK, Instant.parse("2026-11-02T08:00:00Z"), Optional.of(90));
        logs("A-2", "bob", TimeType.REVIEW, Instant.parse("2026-11-09T08:00:00Z"), Optional.of(30));
        logs("A-2", "ann", TimeType.WORK, NOW.minus(Duration.ofMinutes(45)), Optional.empty());

        TimeSpent spent = spent();

        assertThat(spent.minutes()).isEqualTo(165);
        assertThat(spent.byType()).containsExactly(new Count("work", 135), new Count("review", 30));
        assertThat(spent.byPerson()).containsExactly(new Count("ann", 135), new Count("bob", 30));
        assertThat(spent.byTicket()).containsExactly(new Count("A-1", 90), new Count("A-2", 75));
        assertThat(spent.byWeek())
                .containsExactly(
                        new TimeSpent.Week(LocalDate.parse("2026-11-02"), 90),
                        new TimeSpent.Week(LocalDate.parse("2026-11-09"), 75));
    }

    @Test
    void where_no_time_was_logged_none_was_spent() {
        story.at("2026-10-01T08:00:00Z").opens("A-1");

        assertThat(spent().minutes()).isZero();
        assertThat(spent().byWeek()).isEmpty();
        assertThat(
                        new Story()
                                .store
                                .read(view -> Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC))
                                .tickets())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void time_by_person_is_that_of_looking_at_every_log(long seed) {
        var random = new SplittableRandom(seed);
        story.at("2026-10-20T00:00:00Z").opens("A-1").opens("A-2").opens("A-3");
        Map<String, Integer> expected = new HashMap<>();
        Instant start = Instant.parse("2026-10-20T00:00:00Z");
        for (int i = 0; i < 30; i++) {
            start = start.plus(Duration.ofMinutes(random.nextInt(1, 1_000)));
            String person = List.of("ann", "bob", "kim").get(random.nextInt(3));
            int minutes = random.nextInt(1, 200);
            logs(
                    "A-" + (1 + random.nextInt(3)),
                    person,
                    TimeType.WORK,
                    start,
                    Optional.of(minutes));
            if (!start.isBefore(SINCE)) {
                expected.merge(person, minutes, Integer::sum);
            }
        }

        Map<String, Integer> told = new HashMap<>();
        spent().byPerson().forEach(it -> told.put(it.name(), it.count()));
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void labels_are_counted_over_all_tickets_the_most_frequent_first() {
        story.at("2026-11-02T08:00:00Z").opens("A-1").opens("A-2").opens("A-3");
        story.edits("A-1", Edits.addLabel("bug")).edits("A-2", Edits.addLabel("bug"));
        story.edits("A-2", Edits.addLabel("api"));

        LabelDistribution labels =
                story.store.read(view ->
                        LabelDistribution.of(Stock.of(view, Samples.RULES, NOW, ZoneOffset.UTC)));

        assertThat(labels.labels()).containsExactly(new Count("bug", 2), new Count("api", 1));
    }

    @Test
    void an_agent_has_what_it_holds_and_how_it_did() {
        Agent bot = agent("Bot");
        Agent idle = agent("Idle");
        Task held = TaskSamples.given(1, bot.id()).state();
        Task begun =
                TaskSamples.given(2, bot.id())
                        .state()
                        .start(bot.id(), Samples.ADA, Samples.NOON.plusSeconds(60))
                        .state();
        Task done =
                begun.complete("", List.of(), Samples.ADA, Samples.NOON.plusSeconds(660)).state();

        List<AgentStanding> standings = AgentStanding.of(List.of(idle, bot), List.of(held, done));

        assertThat(standings).extracting(AgentStanding::name).containsExactly("Bot", "Idle");
        assertThat(standings.getFirst().activeTasks()).isEqualTo(1);
        assertThat(standings.getFirst().performance().completed()).isEqualTo(1);
        assertThat(standings.getFirst().performance().successRate()).contains(1.0);
        assertThat(standings.getFirst().performance().byType().getFirst().executionMinutes())
                .contains(10.0);
        assertThat(standings.getLast().performance().successRate()).isEmpty();
    }

    private static Agent agent(String name) {
        var draft =
                new AgentDraft(
                        name,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new Connection("", "", ""));
        Change<Agent> change =
                Agent.create(
                        new AgentId("AGENT-" + name.toUpperCase(Locale.ROOT)),
                        Samples.uid(name.length()),
                        draft,
                        Samples.ADA,
                        Samples.NOON);
        return change.state();
    }
}
