package dev.repotickets.core.task;

import static dev.repotickets.core.task.TaskSamples.BOT;
import static dev.repotickets.core.task.TaskSamples.OTHER;
import static dev.repotickets.core.task.TaskSamples.id;
import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.entity.Change;
import dev.repotickets.core.id.RandomIds;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.store.Store;
import dev.repotickets.core.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaskBoardTest {
    private static final Instant BEGUN = NOON.plusSeconds(60);

    private final Store store =
            new MemoryStore(
                    new RandomIds(new SplittableRandom(1)),
                    () -> NOON,
                    List.of(new LeasePolicy()),
                    List.of());

    @Test
    void a_begun_task_is_held_until_its_lease_ends_and_goes_back_to_the_queue_then() {
        Task begun = kept(kept(TaskSamples.queued(1)).start(BOT, ADA, BEGUN));

        assertThat(board(BEGUN.plus(Duration.ofMinutes(29))).heldBy(BOT)).containsExactly(id(1));
        TaskBoard later = board(BEGUN.plus(Duration.ofMinutes(30)));
        assertThat(later.heldBy(BOT)).isEmpty();
        assertThat(later.find(id(1)).orElseThrow().status()).isEqualTo(TaskStatus.QUEUED);
        assertThat(later.lapsed()).hasSize(1);
        assertThat(later.lapsed().getFirst().state().attempts()).hasSize(1);
        assertThat(later.lease(begun).orElseThrow().fence()).isEqualTo(1);
    }

    @Test
    void every_start_and_every_loss_has_a_larger_fence() {
        Task begun = kept(kept(TaskSamples.queued(1)).start(BOT, ADA, BEGUN));
        Task again = kept(begun.requeue("", ADA, BEGUN)).start(OTHER, ADA, BEGUN).state();

        kept(kept(begun.requeue("", ADA, BEGUN)).start(OTHER, ADA, BEGUN));

        assertThat(board(BEGUN).lease(again).orElseThrow().fence()).isEqualTo(3);
    }

    @Test
    void what_another_work_tree_did_later_counts() {
        Task task = kept(TaskSamples.queued(1));
        Task begun = task.start(BOT, ADA, BEGUN).state();
        store.write(tx -> tx.apply(TaskLease.after(Optional.empty(), begun, ADA, BEGUN)));

        Task seen = board(BEGUN.plusSeconds(1)).find(id(1)).orElseThrow();

        assertThat(seen.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(seen.isOf(BOT)).isTrue();
    }

    @Test
    void tasks_of_which_only_another_work_tree_knows_are_counted_as_long_as_their_lease_lasts() {
        Task elsewhere = TaskSamples.given(9, BOT).state();
        store.write(tx -> tx.apply(TaskLease.after(Optional.empty(), elsewhere, ADA, NOON)));

        assertThat(board(NOON.plus(Duration.ofDays(6))).heldBy(BOT)).containsExactly(id(9));
        assertThat(board(NOON.plus(Duration.ofDays(7))).heldBy(BOT)).isEmpty();
    }

    @Test
    void a_task_waits_for_those_that_it_depends_on() {
        Task first = kept(TaskSamples.queued(1));
        Task second = kept(TaskSamples.queued(2, "00000001"));

        assertThatThrownBy(() -> Waits.requireNone(board(BEGUN), second))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("00000002 waits for 00000001 (queued)");
        kept(kept(first.start(BOT, ADA, BEGUN)).complete("", List.of(), ADA, BEGUN));

        Waits.requireNone(board(BEGUN), second);
        assertThat(board(BEGUN).freedBy(id(1))).containsExactly(second);
    }

    @Test
    void tasks_that_wait_for_each_other_are_shown_as_a_circle() {
        Task first = kept(TaskSamples.queued(1, "00000003"));
        kept(TaskSamples.queued(2, "00000001"));
        kept(TaskSamples.queued(3, "00000002"));

        assertThatThrownBy(() -> Waits.requireNone(board(BEGUN), first))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("00000001 -> 00000003 -> 00000002 -> 00000001");
    }

    private Task kept(Change<Task> change) {
        return store.write(tx -> tx.apply(change));
    }

    private TaskBoard board(Instant at) {
        return store.read(view -> TaskBoard.of(view, ADA, at));
    }
}
