package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckoutLockTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path folder;

    private WriterLock lock() {
        return CheckoutLock.at(
                folder, "lock", new Surroundings(4711, "tickets test", "b", new Random(1)));
    }

    @Test
    void a_second_thread_gets_the_lock_when_the_first_gives_it_back() throws Exception {
        var order = new ArrayList<String>();
        Thread second;
        try (var _ = lock().exclusive(LONG)) {
            second =
                    Thread.ofPlatform()
                            .start(() -> {
                                try (var _ = lock().exclusive(LONG)) {
                                    order.add("second");
                                }
                            });
            assertThatThreadIsRefused();
            order.add("first");
        }
        second.join();

        assertThat(order).containsExactly("first", "second");
    }

    private void assertThatThreadIsRefused() throws InterruptedException {
        var problems = new ArrayList<Problem>();
        Thread.ofPlatform()
                .start(() -> {
                    try (var _ = lock().exclusive(SHORT)) {
                        problems.clear();
                    } catch (ProblemException e) {
                        problems.add(e.problem());
                    }
                })
                .join();
        assertThat(problems).hasExactlyElementsOfTypes(Problem.Locked.class);
        assertThat(problems.getFirst().message()).contains("4711 tickets test");
    }

    @Test
    void another_process_that_has_the_lock_is_named() throws Exception {
        var holder = ChildProcess.start(LockHolder.class, folder.resolve("out"), folder.toString());
        try {
            while (!Files.exists(folder.resolve("lock.held"))) {
                assertThat(holder.isAlive()).isTrue();
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> lock().exclusive(SHORT).close())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(Problem.Locked.class))
                    .hasMessageContaining(holder.pid() + " holder");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (var held = lock().exclusive(LONG)) {
            assertThat(held.isStillHeld()).isTrue();
        }
    }

    @Test
    void a_lock_whose_file_was_deleted_is_not_held_any_more_and_can_be_taken_anew()
            throws Exception {
        try (var held = lock().exclusive(LONG)) {
            Files.delete(folder.resolve("lock"));
            assertThat(held.isStillHeld()).isFalse();
        }
        try (var held = lock().exclusive(LONG)) {
            assertThat(held.isStillHeld()).isTrue();
            assertThat(folder.resolve("lock")).hasContent("4711 tickets test");
        }
    }

    @Test
    void a_thread_does_not_wait_for_itself() {
        try (var _ = lock().exclusive(LONG)) {
            assertThatThrownBy(() -> lock().exclusive(LONG).close())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_interrupted_thread_gets_the_lock_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try (var held = lock().exclusive(LONG)) {
            assertThat(held.isStillHeld()).isTrue();
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void locks_work_here() throws IOException {
        assertThat(LockProbe.locksWork(folder)).isTrue();
    }

    @Test
    void eight_processes_count_to_two_hundred_together() throws Exception {
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 8; i++) {
            processes.add(
                    ChildProcess.start(Counting.class, folder.resolve("out"), folder.toString()));
        }
        for (var process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        try (var checkout = Counting.open(folder)) {
            assertThat(checkout.<byte[]>read(v -> v.read(Counting.COUNTER).orElseThrow()))
                    .asString()
                    .isEqualTo("200");
        }
    }
}
