package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckoutTest {
    private static final StorePath A = StorePath.content("tickets/3F/A.yaml");
    private static final StorePath B = StorePath.content("tickets/01/B.yaml");
    private static final StorePath COUNTER = StorePath.common("counters/LOGIN");

    @TempDir Path folder;
    private StateFolders folders;

    @BeforeEach
    void locate() {
        var git = folder.resolve(".git/tickets");
        folders = new StateFolders(folder.resolve(".tickets"), git, git);
    }

    private Surroundings surroundings() {
        return new Surroundings(42, "tickets test", "boot", new Random(1));
    }

    private Checkout open() {
        return Checkout.open(folders, surroundings());
    }

    @Test
    void a_write_is_seen_by_the_next_reader_and_after_opening_again() {
        try (var checkout = open()) {
            put(checkout, A, "one");
            assertThat(text(checkout, A)).isEqualTo("one");
        }
        try (var again = open()) {
            assertThat(text(again, A)).isEqualTo("one");
        }
    }

    @Test
    void a_write_sees_its_own_changes_before_anybody_else_does() {
        try (var checkout = open();
                var other = open()) {
            put(checkout, A, "one");

            checkout.write(tx -> {
                tx.put(B, bytes("two"));
                tx.delete(A);
                assertThat(tx.read(B)).contains(bytes("two"));
                assertThat(tx.read(A)).isEmpty();
                assertThat(tx.list(StorePath.content("tickets"))).containsExactly("01", "3F");
                assertThat(tx.list(B.parent())).containsExactly("B.yaml");
                assertThat(tx.list(A.parent())).isEmpty();
                assertThat(text(other, A)).isEqualTo("one");
                assertThat(text(other, B)).isEqualTo("nothing");
                return "";
            });

            assertThat(text(other, B)).isEqualTo("two");
            assertThat(text(other, A)).isEqualTo("nothing");
        }
    }

    @Test
    void work_that_throws_changes_nothing() {
        try (var checkout = open()) {
            put(checkout, A, "one");

            assertThatThrownBy(() ->
                            checkout.write(tx -> {
                                tx.put(A, bytes("two"));
                                tx.put(B, bytes("two"));
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");

            assertThat(text(checkout, A)).isEqualTo("one");
            assertThat(text(checkout, B)).isEqualTo("nothing");
        }
    }

    @Test
    void work_that_changes_nothing_touches_no_file() {
        var steps = new ArrayList<String>();
        var disk = new SimDisk();
        var checkout = Checkout.open(disk, new FreeLock(), new FreeLock(), surroundings());
        put(checkout, A, "one");
        disk.watch((step, _) -> steps.add(step.verb()));

        checkout.write(tx -> tx.read(A).isPresent());
        put(checkout, A, "one");

        assertThat(steps).isEmpty();
    }

    @Test
    void one_write_forces_once() {
        var steps = new ArrayList<String>();
        var disk = new SimDisk();
        var checkout = Checkout.open(disk, new FreeLock(), new FreeLock(), surroundings());
        put(checkout, A, "one");
        put(checkout, B, "one");
        disk.watch((step, _) -> steps.add(step.verb()));

        checkout.write(tx -> {
            tx.put(A, bytes("two"));
            tx.put(B, bytes("two"));
            return "";
        });

        assertThat(steps)
                .containsExactly(
                        "create",
                        "create",
                        "append",
                        "force",
                        "rename",
                        "rename",
                        "overwriteStart");
    }

    @Test
    void a_write_inside_of_a_write_is_refused_instead_of_waiting_for_itself() {
        try (var checkout = open()) {
            assertThatThrownBy(() ->
                            checkout.write(tx -> {
                                put(checkout, B, "inner");
                                return put(tx, bytes("outer"));
                            }))
                    .hasMessageContaining("in a write of the same store already");
            put(checkout, A, "next");
            assertThat(text(checkout, A)).isEqualTo("next");
        }
    }

    @Test
    void a_reader_that_meets_a_writer_reads_again_and_sees_both_files_change() {
        try (var checkout = open();
                var writer = open()) {
            putBoth(writer, "one");
            var runs = new AtomicInteger();

            var seen =
                    checkout.read(view -> {
                        var first = view.read(A).map(b -> new String(b, UTF_8));
                        if (runs.incrementAndGet() == 1) {
                            putBoth(writer, "two");
                        }
                        return List.of(first, view.read(B).map(b -> new String(b, UTF_8)));
                    });

            assertThat(runs).hasValue(2);
            assertThat(seen.getFirst()).isEqualTo(seen.getLast()).contains("two");
        }
    }

    @Test
    void opening_and_reading_do_not_wait_for_a_writer() {
        try (var writer = open()) {
            put(writer, A, "one");

            writer.write(tx -> {
                tx.put(A, bytes("two"));
                assertThat(text(open(), A)).isEqualTo("one");
                return "";
            });
        }
    }

    @Test
    void a_bad_file_spoils_nothing_but_itself() throws IOException {
        try (var checkout = open()) {
            put(checkout, A, "one");
            Files.createSymbolicLink(real("L"), folder);
            Files.write(real("big"), new byte[2 << 20]);

            assertThat(checkout.<Found>read(view -> view.look(A.parent().child("L"))))
                    .isEqualTo(new Found.Refused(Found.Reason.LINK));
            assertThat(checkout.<Found>read(view -> view.look(A.parent().child("big"))))
                    .isEqualTo(new Found.Refused(Found.Reason.TOO_LARGE));
            assertThat(text(checkout, A)).isEqualTo("one");
            assertThatThrownBy(() -> put(checkout, A.parent().child("L"), "x"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("symbolic link");
        }
    }

    @Test
    void a_file_over_the_limit_is_not_written() {
        try (var checkout = open()) {
            assertThatThrownBy(() -> checkout.write(tx -> put(tx, new byte[(1 << 20) + 1])))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(Problem.LimitExceeded.class));
        }
    }

    @Test
    void writes_of_two_worktrees_share_the_common_files() {
        var second =
                new StateFolders(
                        folder.resolve("tree2/.tickets"),
                        folder.resolve(".git/worktrees/2/tickets"),
                        folders.common());
        try (var one = open();
                var two = Checkout.open(second, surroundings())) {
            for (var i = 0; i < 5; i++) {
                increment(one, COUNTER);
                increment(two, COUNTER);
            }

            assertThat(text(one, COUNTER)).isEqualTo("10");
            assertThat(text(two, COUNTER)).isEqualTo("10");
        }
    }

    @Test
    void threads_take_turns() throws Exception {
        var threads = new ArrayList<Thread>();
        try (var checkout = open()) {
            for (var i = 0; i < 4; i++) {
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    for (var n = 0; n < 25; n++) {
                                        increment(checkout, A);
                                    }
                                }));
            }
            for (var thread : threads) {
                thread.join();
            }

            assertThat(text(checkout, A)).isEqualTo("100");
        }
    }

    @Test
    void the_log_is_emptied_when_it_has_grown_and_on_closing() throws IOException {
        var log = folder.resolve(".git/tickets/log");
        try (var checkout = open()) {
            for (var i = 0; i < 4; i++) {
                var version = i;
                checkout.write(tx -> put(tx, new byte[400_000 + version]));
                assertThat(Files.size(log)).isLessThan(2L << 20);
            }
            assertThat(Files.size(log)).isGreaterThan(LogHeader.BLOCK);
        }

        assertThat(Files.size(log)).isEqualTo(LogHeader.BLOCK);
    }

    @Test
    void a_write_waits_for_the_version_control_system_but_not_for_ever() {
        var polls = new AtomicInteger();
        var patient =
                new Surroundings(
                        1,
                        "t",
                        "boot",
                        new Random(1),
                        () -> polls.incrementAndGet() < 3,
                        Duration.ofSeconds(1));
        var stuck =
                new Surroundings(1, "t", "boot", new Random(1), () -> true, Duration.ofSeconds(1));

        put(Checkout.open(folders, patient), A, "one");

        assertThat(polls).hasValue(3);
        assertThatThrownBy(() -> put(Checkout.open(folders, stuck), A, "two"))
                .hasMessageContaining("version control system");
        assertThat(text(open(), A)).isEqualTo("one");
    }

    @Test
    void the_protocols_own_files_are_out_of_reach() {
        try (var checkout = open()) {
            for (var name : List.of("lock", "log", "common-lock", "common-log")) {
                assertThatThrownBy(() -> put(checkout, StorePath.state(name), "x"))
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void a_stage_left_by_a_dead_process_is_not_listed() throws IOException {
        try (var checkout = open()) {
            put(checkout, A, "one");
            Files.writeString(real(".tmp-0123456789abcdef"), "left");

            assertThat(checkout.<List<String>>read(view -> view.list(A.parent())))
                    .containsExactly("A.yaml");
        }
    }

    private Path real(String name) {
        return folder.resolve(".tickets/tickets/3F").resolve(name);
    }

    static void increment(Checkout checkout, StorePath counter) {
        checkout.write(tx -> {
            var old = tx.read(counter).map(b -> Integer.parseInt(new String(b, UTF_8)));
            tx.put(counter, bytes(Integer.toString(old.orElse(0) + 1)));
            return "";
        });
    }

    private static String put(FileTransaction tx, byte[] bytes) {
        tx.put(A, bytes);
        return "";
    }

    private static void put(Checkout checkout, StorePath file, String text) {
        checkout.write(tx -> {
            tx.put(file, bytes(text));
            return "";
        });
    }

    private static void putBoth(Checkout checkout, String text) {
        checkout.write(tx -> {
            tx.put(A, bytes(text));
            tx.put(B, bytes(text));
            return "";
        });
    }

    private static String text(Checkout checkout, StorePath file) {
        return checkout.read(
                view -> view.read(file).map(b -> new String(b, UTF_8)).orElse("nothing"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
