package dev.repotickets.core.task;

import static dev.repotickets.core.task.TaskSamples.BOT;
import static dev.repotickets.core.task.TaskSamples.OTHER;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Instant LATER = NOON.plusSeconds(600);

    private final Task given = TaskSamples.given(1, BOT).state();
    private final Task begun = given.start(BOT, ADA, NOON.plusSeconds(31)).state();

    @Test
    void it_is_begun_and_completed_with_its_output_and_how_long_it_took() {
        Task done = begun.complete("Works", List.of("a.txt"), ADA, NOON.plusSeconds(121)).state();

        assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.result().output()).isEqualTo("Works");
        assertThat(done.result().actualDurationMinutes()).contains(2);
        assertThat(done.course().agentId()).contains(BOT);
    }

    @Test
    void what_is_not_next_is_refused_with_what_is() {
        assertThatThrownBy(() -> given.complete("", List.of(), ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is assigned and cannot become completed");
        Task done = begun.complete("", List.of(), ADA, LATER).state();
        assertThatThrownBy(() -> done.cancel("", ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is completed and cannot become cancelled");
    }

    @Test
    void a_pause_does_not_count_and_leaves_it_with_its_agent() {
        Task paused = begun.pause("Lunch", ADA, NOON.plusSeconds(91)).state();
        Task resumed = paused.start(BOT, ADA, NOON.plusSeconds(4_091)).state();
        Task done = resumed.complete("", List.of(), ADA, NOON.plusSeconds(4_151)).state();

        assertThat(paused.status()).isEqualTo(TaskStatus.PAUSED);
        assertThat(paused.course().agentId()).contains(BOT);
        assertThat(paused.isOverdue(NOON.plusSeconds(1_000_000))).isFalse();
        assertThat(resumed.course().startedAt()).contains(NOON.plusSeconds(4_031));
        assertThat(resumed.course().pausedAt()).isEmpty();
        assertThat(done.result().actualDurationMinutes()).contains(2);
    }

    @Test
    void only_what_is_begun_is_paused_and_a_pause_does_not_complete() {
        assertThatThrownBy(() -> given.pause("", ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is assigned and cannot become paused");
        Task paused = begun.pause("", ADA, LATER).state();
        assertThatThrownBy(() -> paused.complete("", List.of(), ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is paused and cannot become completed");
        assertThatThrownBy(() -> paused.start(OTHER, ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("belongs to AGENT-BOT");
        assertThat(paused.cancel("", ADA, LATER).state().course().pausedAt()).isEmpty();
    }

    @Test
    void what_one_agent_has_no_other_begins() {
        assertThatThrownBy(() -> given.start(OTHER, ADA, LATER))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("belongs to AGENT-BOT");
    }

    @Test
    void it_goes_back_to_the_queue_until_its_attempts_are_used_up() {
        Task once = begun.fail("It broke", true, ADA, LATER).state();
        Task twice = once.start(OTHER, ADA, LATER).state().fail("Again", true, ADA, LATER).state();

        assertThat(once.status()).isEqualTo(TaskStatus.QUEUED);
        assertThat(once.course().agentId()).isEmpty();
        assertThat(twice.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(twice.attempts())
                .extracting(Attempt::agentId)
                .containsExactly(Optional.of(BOT), Optional.of(OTHER));
        assertThat(twice.result().errorMessage()).isEqualTo("Again");
    }

    @Test
    void a_failure_that_is_final_ends_it_and_is_not_counted_twice() {
        Task failed = begun.fail("No way", false, ADA, LATER).state();

        assertThat(failed.status()).isEqualTo(TaskStatus.FAILED);
        assertThatThrownBy(() -> failed.fail("No way", false, ADA, LATER))
                .isInstanceOf(ProblemException.class);
        assertThat(Performance.of(BOT, List.of(failed)).failed()).isEqualTo(1);
    }

    @Test
    void figures_are_read_off_the_tasks_and_absent_where_there_are_none() {
        Performance none = Performance.of(BOT, List.of());
        assertThat(none.successRate()).isEmpty();
        assertThat(none.responseMinutes()).isEmpty();
        assertThat(none.lastActivity()).isEmpty();

        Task done = begun.complete("", List.of(), ADA, NOON.plusSeconds(121)).state();
        Task retried = begun.fail("It broke", true, ADA, LATER).state();
        Performance some = Performance.of(BOT, List.of(done, retried));

        assertThat(some.completed()).isEqualTo(1);
        assertThat(some.failed()).isEqualTo(1);
        assertThat(some.successRate()).contains(0.5);
        assertThat(some.responseMinutes()).contains(0.5);
        assertThat(some.lastActivity()).contains(LATER);
        assertThat(some.byType())
                .containsExactly(
                        new Performance.OfType("code", 1, 1, Optional.of(0.5), Optional.of(1.5)));
    }
}
