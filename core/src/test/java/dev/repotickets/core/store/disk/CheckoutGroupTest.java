package dev.repotickets.core.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.Problem;
import dev.repotickets.core.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes of threads that waited for each other.
final class CheckoutGroupTest {
    private static final StorePath A = StorePath.content("tickets/3F/A.yaml");
    private static final StorePath B = StorePath.content("tickets/01/B.yaml");

    @TempDir Path folder;
    private StateFolders folders;

    @BeforeEach
    void locate() {
        var git = folder.resolve(".git/tickets");
        folders = new StateFolders(folder.resolve(".tickets"), git, git);
    }

    private static Surroundings surroundings() {
        return new Surroundings(42, "tickets test", "boot", new Random(1));
    }

    @Test
    void writes_that_wait_together_force_once_and_each_sees_those_before_it() {
        var steps = new ArrayList<String>();
        var disk = new SimDisk();
        var checkout = Checkout.open(disk, new FreeLock(), new FreeLock(), surroundings());
        put(checkout, A, "1");
        put(checkout, B, "one");
        disk.watch((step, _) -> steps.add(step.verb()));
        var group = new ArrayList<WaitingWrite<?>>();
        for (var i = 0; i < 5; i++) {
            group.add(
                    new WaitingWrite<String>(
                            Thread.currentThread(),
                            tx ->
                                    put(
                                            tx,
                                            bytes(
                                                    new String(tx.read(A).orElseThrow(), UTF_8)
                                                            + "+"))));
        }

        checkout.write(group);

        assertThat(steps).containsExactly("create", "append", "force", "rename", "overwriteStart");
        assertThat(group).allMatch(WaitingWrite::isSettled);
        assertThat(text(checkout, A)).isEqualTo("1+++++");
    }

    @Test
    void a_write_that_throws_is_left_out_of_its_group() {
        try (var checkout = Checkout.open(folders, surroundings())) {
            put(checkout, A, "one");
            var bad =
                    new WaitingWrite<String>(
                            Thread.currentThread(),
                            tx -> {
                                tx.put(A, bytes("bad"));
                                throw new IllegalStateException("no");
                            });
            var good =
                    new WaitingWrite<String>(
                            Thread.currentThread(),
                            tx -> {
                                tx.put(B, tx.read(A).orElseThrow());
                                return "good";
                            });

            checkout.write(List.of(bad, good));

            assertThatThrownBy(bad::outcome).hasMessage("no");
            assertThat(good.outcome()).isEqualTo("good");
            assertThat(text(checkout, A)).isEqualTo("one");
            assertThat(text(checkout, B)).isEqualTo("one");
        }
    }

    @Test
    void a_failed_force_tells_all_of_a_group_that_the_outcome_is_unknown() {
        var disk = new SimDisk();
        var checkout = Checkout.open(disk, new FreeLock(), new FreeLock(), surroundings());
        put(checkout, A, "one");
        var group = new ArrayList<WaitingWrite<?>>();
        for (var file : List.of(A, B)) {
            group.add(
                    new WaitingWrite<String>(
                            Thread.currentThread(),
                            tx -> {
                                tx.put(file, bytes("two"));
                                return "";
                            }));
        }
        disk.failNextForce(new Random(1));

        checkout.write(group);

        assertThat(group)
                .allSatisfy(write ->
                        assertThatThrownBy(write::outcome)
                                .isInstanceOfSatisfying(
                                        ProblemException.class,
                                        e ->
                                                assertThat(e.problem())
                                                        .isInstanceOf(
                                                                Problem.UnknownOutcome.class)));
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

    private static String text(Checkout checkout, StorePath file) {
        return checkout.read(
                view -> view.read(file).map(b -> new String(b, UTF_8)).orElse("nothing"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
